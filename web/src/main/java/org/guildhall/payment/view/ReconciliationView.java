package org.guildhall.payment.view;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.UUID;
import org.guildhall.payment.service.BreakDetails;
import org.guildhall.payment.service.ReconcileOfficeService;
import org.guildhall.payment.service.ReconcileService;
import org.guildhall.payment.service.RunDetails;
import org.omnifaces.cdi.Param;
import org.omnifaces.util.Faces;

/** What differs between us and the providers. The one that is open lives in the address. */
@Named
@RequestScoped
public class ReconciliationView {
  private static final String PAGE = "/office/reconciliation?said=reconcile.";

  @Inject @Param UUID id;
  @Inject ReconcileOfficeService office;
  @Inject ReconcileService reconciliation;
  private List<BreakDetails> breaks;
  private List<RunDetails> runs;
  private String note;

  @PostConstruct
  void load() {
    breaks = office.breaks();
    runs = office.runs();
  }

  public void runNow() {
    reconciliation.runNow();
    Faces.redirect(PAGE + "run");
  }

  public void lookedAt() {
    office.lookedAt(id, note);
    Faces.redirect(PAGE + "looked");
  }

  /** The difference that is open and that nobody has looked at; else null. */
  public BreakDetails getOpen() {
    return breaks.stream()
        .filter(row -> row.id().equals(id) && row.lookedAt() == null)
        .findFirst()
        .orElse(null);
  }

  public List<BreakDetails> getBreaks() {
    return breaks;
  }

  public List<RunDetails> getRuns() {
    return runs;
  }

  public String getNote() {
    return note;
  }

  public void setNote(String note) {
    this.note = note;
  }
}
