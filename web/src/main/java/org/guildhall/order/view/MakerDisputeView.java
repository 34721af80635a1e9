package org.guildhall.order.view;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.UUID;
import org.guildhall.order.service.DisputeDetails;
import org.guildhall.order.service.MakerDisputeService;

/** One dispute about a maker's order. */
@Named
@ViewScoped
public class MakerDisputeView extends DisputePage {
  private static final long serialVersionUID = 1L;
  private static final String HERE =
      "/workshop/order/dispute.xhtml?faces-redirect=true&said=dispute.answered&id=";

  @Inject MakerDisputeService service;

  public String answer() {
    service.answer(getId(), getWords());
    return HERE + getId();
  }

  @Override
  DisputeDetails read(UUID wanted) {
    return service.details(wanted);
  }
}
