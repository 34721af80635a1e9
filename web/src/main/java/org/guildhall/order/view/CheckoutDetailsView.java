package org.guildhall.order.view;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.guildhall.account.entity.PostalAddress;
import org.guildhall.account.service.AddressBookService;
import org.guildhall.account.service.AddressDetails;
import org.guildhall.account.service.ProfileService;
import org.guildhall.account.view.AddressForm;
import org.guildhall.cart.view.CartCookie;
import org.guildhall.order.entity.Destination;
import org.guildhall.order.service.CheckoutDetails;
import org.guildhall.order.service.CheckoutService;
import org.guildhall.order.service.ContactCommand;
import org.guildhall.shared.service.Caller;

/** The first step: who buys, and where it goes. */
@Named
@RequestScoped
public class CheckoutDetailsView {
  @Inject CheckoutView shared;
  @Inject CheckoutService checkouts;
  @Inject CartCookie cookie;
  @Inject Caller caller;
  @Inject ProfileService profiles;
  @Inject AddressBookService book;
  private AddressForm form = new AddressForm();
  private String email;

  @PostConstruct
  void load() {
    var checkout = shared.getCheckout();
    if (checkout != null && checkout.isAddressed()) {
      email = checkout.email();
      form = AddressForm.of(postal(checkout.destination()));
    } else if (checkout != null) {
      prefill(checkout);
    }
  }

  public String save() {
    checkouts.contact(cookie.token(), new ContactCommand(email, form.written()));
    return "/storefront/checkout/shipping?faces-redirect=true";
  }

  public boolean isGuest() {
    return caller.find().isEmpty();
  }

  // whoever is signed in need not type what the account knows
  private void prefill(CheckoutDetails checkout) {
    email = checkout.email();
    if (!isGuest()) {
      email = profiles.own().email();
      book.own().stream()
          .filter(AddressDetails::isDefault)
          .findFirst()
          .ifPresent(first -> form = AddressForm.of(first.written()));
    }
  }

  private static PostalAddress postal(Destination to) {
    return new PostalAddress(
        to.name(),
        null,
        to.line1(),
        to.line2(),
        to.city(),
        to.region(),
        to.postalCode(),
        to.country(),
        to.phone());
  }

  public AddressForm getForm() {
    return form;
  }

  public String getEmail() {
    return email;
  }

  public void setEmail(String email) {
    this.email = email;
  }
}
