package org.guildhall.ledger.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.guildhall.ledger.entity.CommissionRule;
import org.guildhall.ledger.entity.CommissionRuleRepository;
import org.guildhall.ledger.entity.CommissionScope;
import org.guildhall.ledger.entity.CommissionTerms;
import org.guildhall.ledger.entity.LedgerError;
import org.guildhall.ledger.entity.RuleRow;
import org.guildhall.ledger.entity.ScopeKind;
import org.guildhall.shared.entity.BusinessException;
import org.guildhall.shared.entity.Ids;
import org.guildhall.shared.service.AuditService;
import org.guildhall.shared.service.Caller;
import org.guildhall.shared.service.Roles;

/** What the market takes, from which day on. Orders already placed keep their rule. */
@Stateless
@RolesAllowed({Roles.FINANCE, Roles.ADMIN})
public class CommissionRuleService {
  @Inject CommissionRuleRepository rules;
  @Inject AuditService audit;
  @Inject Caller caller;
  @Inject Clock clock;

  /** What the trail keeps of a rule. */
  private record Terms(CommissionScope scope, BigDecimal rate, long fixedMinor, Instant from) {}

  public List<RuleRow> list() {
    return rules.rows();
  }

  /** Begins a rule. Refuses unknown addresses, mixed scopes, rates of 100 % and days gone by. */
  public void begin(BeginRuleCommand command) {
    var scope =
        new CommissionScope(
            rules.bySlug(ScopeKind.PRODUCT, command.product()),
            rules.bySlug(ScopeKind.CATEGORY, command.category()),
            rules.bySlug(ScopeKind.SHOP, command.shop()));
    var now = clock.instant();
    var rule =
        CommissionRule.begin(
            scope,
            terms(command, now),
            command.taxReason(),
            start(command.from(), now),
            caller.accountId(),
            now);
    rules.add(rule);
    audit.record("commission.begin", "commission_rule", rule.getId(), null, kept(rule), null);
  }

  /** Ends a rule now. Refuses the default, which only a newer default replaces. */
  public void end(UUID id) {
    var rule = rules.get(id);
    var now = clock.instant();
    rule.end(now, now);
    audit.record("commission.end", "commission_rule", id, kept(rule), null, null);
  }

  private static CommissionTerms terms(BeginRuleCommand command, Instant now) {
    if (command.percent() == null) {
      throw BusinessException.at("rate", LedgerError.RATE_RANGE);
    }
    return new CommissionTerms(
        Ids.at(now),
        fraction(command.percent()),
        command.fixed() == null ? 0 : command.fixed().minor(),
        command.includesShipping(),
        command.taxPercent() == null ? BigDecimal.ZERO : fraction(command.taxPercent()));
  }

  private Instant start(LocalDate from, Instant now) {
    return from == null || from.equals(LocalDate.now(clock))
        ? now
        : from.atStartOfDay(clock.getZone()).toInstant();
  }

  private static BigDecimal fraction(BigDecimal percent) {
    return percent.movePointLeft(2);
  }

  private static Terms kept(CommissionRule rule) {
    return new Terms(
        rule.scope(), rule.terms().rate(), rule.terms().fixedMinor(), rule.getEffectiveFrom());
  }
}
