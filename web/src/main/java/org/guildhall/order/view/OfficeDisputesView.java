package org.guildhall.order.view;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.guildhall.order.entity.DisputeRow;
import org.guildhall.order.service.OfficeDisputeService;

/** All disputes for the office. */
@Named
@RequestScoped
public class OfficeDisputesView {
  @Inject OfficeDisputeService service;
  private List<DisputeRow> disputes;

  @PostConstruct
  void load() {
    disputes = service.latest();
  }

  public List<DisputeRow> getDisputes() {
    return disputes;
  }
}
