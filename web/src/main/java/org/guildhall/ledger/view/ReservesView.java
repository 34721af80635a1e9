package org.guildhall.ledger.view;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.UUID;
import org.guildhall.ledger.entity.ReserveReason;
import org.guildhall.ledger.entity.ReserveRow;
import org.guildhall.ledger.service.ReserveService;
import org.omnifaces.cdi.Param;
import org.omnifaces.util.Faces;

/** Money the office holds back from makers. The one that is open stands in the address. */
@Named
@RequestScoped
public class ReservesView {
  @Inject @Param UUID id;
  @Inject ReserveService service;
  private final ReserveForm form = new ReserveForm();
  private List<ReserveRow> reserves;
  private String why;

  @PostConstruct
  void load() {
    reserves = service.open();
  }

  public void place() {
    service.place(form.getShop(), form.terms());
    Faces.redirect("/office/reserves?said=ledger.reserve_placed");
  }

  public void release() {
    service.release(id, why);
    Faces.redirect("/office/reserves?said=ledger.reserve_released");
  }

  /** The reserve the address names, or null. */
  public ReserveRow getOpen() {
    return reserves.stream().filter(row -> row.id().equals(id)).findFirst().orElse(null);
  }

  public ReserveReason[] getReasons() {
    return ReserveReason.values();
  }

  public List<ReserveRow> getReserves() {
    return reserves;
  }

  public ReserveForm getForm() {
    return form;
  }

  public String getWhy() {
    return why;
  }

  public void setWhy(String why) {
    this.why = why;
  }
}
