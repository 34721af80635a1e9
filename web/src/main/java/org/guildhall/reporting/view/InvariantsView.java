package org.guildhall.reporting.view;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import org.guildhall.reporting.entity.InvariantRunRow;
import org.guildhall.reporting.service.InvariantService;

/** What must always hold, as the last look found it. */
@Named
@ViewScoped
public class InvariantsView implements Serializable {
  private static final long serialVersionUID = 1L;

  @Inject transient InvariantService invariants;

  private transient InvariantRunRow last;

  @PostConstruct
  void load() {
    last = invariants.last().orElse(null);
  }

  public String look() {
    invariants.look();
    return "/office/reporting/invariants.xhtml?faces-redirect=true&said=invariant.looked";
  }

  /** The last look, or null. */
  public InvariantRunRow getLast() {
    return last;
  }
}
