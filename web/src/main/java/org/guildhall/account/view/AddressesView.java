package org.guildhall.account.view;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.UUID;
import org.guildhall.account.service.AddressBookService;
import org.guildhall.account.service.AddressDetails;
import org.omnifaces.cdi.Param;

/** The addresses one keeps; {@code ?edit=} opens one of them in the form. */
@Named
@RequestScoped
public class AddressesView {
  private static final String SAVED = "/account/addresses?said=common.saved";

  @Inject @Param UUID edit;
  @Inject AddressBookService book;
  @Inject SignInFlow flow;
  private List<AddressDetails> addresses;
  private AddressForm form;

  @PostConstruct
  void load() {
    addresses = book.own();
    form = edit == null ? new AddressForm() : AddressForm.of(book.own(edit).written());
  }

  public void save() {
    if (edit == null) {
      book.add(form.written());
    } else {
      book.correct(edit, form.written());
    }
    flow.go(SAVED);
  }

  public void makeDefault(UUID id) {
    book.makeDefault(id);
    flow.go(SAVED);
  }

  public void remove(UUID id) {
    book.remove(id);
    flow.go("/account/addresses?said=account.address_removed");
  }

  public List<AddressDetails> getAddresses() {
    return addresses;
  }

  public AddressForm getForm() {
    return form;
  }

  public boolean isEditing() {
    return edit != null;
  }
}
