package org.guildhall.order.view;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.UUID;
import org.guildhall.cart.view.CartCookie;
import org.guildhall.order.service.CheckoutParcel;
import org.guildhall.order.service.CheckoutService;
import org.guildhall.order.service.ChooseShippingCommand;
import org.guildhall.order.service.ParcelChoice;

/** The second step: how each maker's parcel travels. The fields are named after the shops. */
@Named
@RequestScoped
public class CheckoutShippingView {
  private static final String SERVICE = "service.";
  private static final String NOTE = "note.";

  @Inject CheckoutView shared;
  @Inject CheckoutService checkouts;
  @Inject CartCookie cookie;
  @Inject HttpServletRequest request;

  public String save() {
    var services = new HashMap<UUID, String>();
    var notes = new HashMap<UUID, String>();
    for (var parcel : shared.getCheckout().parcels()) {
      services.put(parcel.shopId(), request.getParameter(SERVICE + parcel.shopId()));
      notes.put(parcel.shopId(), stripped(request.getParameter(NOTE + parcel.shopId())));
    }
    checkouts.choose(cookie.token(), new ChooseShippingCommand(services, notes));
    return "/storefront/checkout/review?faces-redirect=true";
  }

  /** What was chosen just now and refused, else what is kept. */
  public boolean chosen(CheckoutParcel parcel, ParcelChoice choice) {
    var sent = request.getParameter(SERVICE + parcel.shopId());
    return sent == null ? choice.chosen() : sent.equals(choice.service());
  }

  public String note(CheckoutParcel parcel) {
    var sent = request.getParameter(NOTE + parcel.shopId());
    return sent == null ? parcel.note() : sent;
  }

  private static String stripped(String note) {
    return note == null || note.isBlank() ? null : note.strip();
  }
}
