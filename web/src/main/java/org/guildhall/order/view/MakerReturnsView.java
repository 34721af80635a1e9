package org.guildhall.order.view;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.guildhall.order.entity.ReturnRow;
import org.guildhall.order.service.MakerReturnService;

/** What buyers send back to the maker. */
@Named
@RequestScoped
public class MakerReturnsView {
  @Inject MakerReturnService service;
  private List<ReturnRow> rows;

  public List<ReturnRow> getRows() {
    if (rows == null) {
      rows = service.list();
    }
    return rows;
  }
}
