package org.guildhall.shared.view;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.UUID;
import org.guildhall.shared.entity.AuditRow;
import org.guildhall.shared.service.AuditTrailService;
import org.omnifaces.cdi.Param;

/** The audit trail. Filter and page live in the address. */
@Named
@RequestScoped
public class AuditView {
  /** Beginnings of actions, by which the trail is filtered. */
  private static final List<String> KINDS =
      List.of(
          "account.",
          "application.",
          "shop.",
          "order.",
          "delivery.",
          "import.",
          "commission.",
          "reserve.",
          "payout");

  @Inject @Param String action;
  @Inject @Param String target;
  @Inject @Param UUID actor;
  @Inject @Param Long before;
  @Inject AuditTrailService trail;
  private List<AuditRow> rows;

  @PostConstruct
  void load() {
    rows = trail.search(action, target, actor, before);
  }

  /** The last line of a full page, before which the next page begins; else null. */
  public Long getNext() {
    return rows.size() < AuditTrailService.PAGE ? null : rows.get(rows.size() - 1).id();
  }

  /** Where to read more of what a line is about, or null. */
  public String address(AuditRow row) {
    return switch (row.targetType()) {
      case "account" -> "/office/accounts?id=" + row.targetId();
      case "application" -> "/office/applications?id=" + row.targetId();
      case "shop" -> "/office/shops?id=" + row.targetId();
      default -> null;
    };
  }

  public List<String> getKinds() {
    return KINDS;
  }

  public List<AuditRow> getRows() {
    return rows;
  }

  public String getAction() {
    return action;
  }

  public String getTarget() {
    return target;
  }

  public UUID getActor() {
    return actor;
  }
}
