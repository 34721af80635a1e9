package org.guildhall.order.view;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.guildhall.order.entity.ReturnRow;
import org.guildhall.order.service.OfficeReturnService;

/** Everything that buyers send back. */
@Named
@RequestScoped
public class OfficeReturnsView {
  @Inject OfficeReturnService service;
  private List<ReturnRow> rows;

  public List<ReturnRow> getRows() {
    if (rows == null) {
      rows = service.list();
    }
    return rows;
  }
}
