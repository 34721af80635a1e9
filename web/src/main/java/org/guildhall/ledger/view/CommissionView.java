package org.guildhall.ledger.view;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.UUID;
import org.guildhall.ledger.entity.RuleRow;
import org.guildhall.ledger.service.CommissionRuleService;
import org.omnifaces.util.Faces;

/** The office's commission rules: those in force, those to come, those that ended. */
@Named
@RequestScoped
public class CommissionView {
  @Inject CommissionRuleService service;
  private final RuleForm form = new RuleForm();
  private List<RuleRow> rules;

  @PostConstruct
  void load() {
    rules = service.list();
  }

  public void begin() {
    service.begin(form.command());
    Faces.redirect("/office/commission?said=ledger.rule_begun");
  }

  public void end(UUID id) {
    service.end(id);
    Faces.redirect("/office/commission?said=ledger.rule_ended");
  }

  public List<RuleRow> getRules() {
    return rules;
  }

  public RuleForm getForm() {
    return form;
  }
}
