package org.guildhall.order.view;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.guildhall.order.entity.DisputeRow;
import org.guildhall.order.service.MakerDisputeService;

/** The disputes about a maker's orders. */
@Named
@RequestScoped
public class MakerDisputesView {
  @Inject MakerDisputeService service;
  private List<DisputeRow> disputes;

  @PostConstruct
  void load() {
    disputes = service.mine();
  }

  public List<DisputeRow> getDisputes() {
    return disputes;
  }
}
