package org.guildhall.shop.view;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.UUID;
import org.guildhall.shared.entity.MarketZone;
import org.guildhall.shared.view.Texts;
import org.guildhall.shop.service.AdminApplicationService;
import org.omnifaces.util.Faces;
import org.omnifaces.util.Messages;

/** The answer to the application that is open. */
@Named
@RequestScoped
public class ApplicationDecisionView {

  @Inject AdminApplicationService applications;
  private Decision decision;
  private String reason;
  private LocalDate reapplyAfter;

  /** What the office can answer. */
  public enum Decision {
    APPROVE,
    ASK_FOR_MORE,
    REJECT
  }

  public void take(UUID id) {
    applications.take(id);
    Faces.redirect("/office/applications?id=%s&said=application.taken", id);
  }

  public void send(UUID id) {
    if (decision == null) {
      Messages.addError("decide:decision", Texts.format("error.application.decision_required"));
      return;
    }
    switch (decision) {
      case APPROVE -> applications.approve(id);
      case ASK_FOR_MORE -> applications.askForMore(id, reason);
      case REJECT ->
          applications.reject(
              id,
              reason,
              reapplyAfter == null ? null : reapplyAfter.atStartOfDay(MarketZone.ID).toInstant());
    }
    Faces.redirect("/office/applications?said=application.answered");
  }

  public Decision[] getDecisions() {
    return Decision.values();
  }

  public Decision getDecision() {
    return decision;
  }

  public void setDecision(Decision decision) {
    this.decision = decision;
  }

  public String getReason() {
    return reason;
  }

  public void setReason(String reason) {
    this.reason = reason;
  }

  public LocalDate getReapplyAfter() {
    return reapplyAfter;
  }

  public void setReapplyAfter(LocalDate reapplyAfter) {
    this.reapplyAfter = reapplyAfter;
  }
}
