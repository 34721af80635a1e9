package org.guildhall.ledger.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.guildhall.ledger.entity.CommissionRuleRepository;
import org.guildhall.ledger.entity.SaleLine;
import org.guildhall.ledger.entity.SalePart;
import org.guildhall.ledger.entity.Settlement;
import org.guildhall.shared.entity.Money;
import org.guildhall.shared.service.Roles;

/** Tells a maker beforehand what a sale will bring, by the code that settles it. */
@Stateless
@RolesAllowed(Roles.SELLER)
public class ProceedsService {
  @Inject CommissionRuleRepository rules;
  @Inject FeeSettings fees;
  @Inject Clock clock;

  /**
   * One unit sold alone at this price, with what the buyer pays for shipping, before any sales tax.
   */
  public Proceeds ofOne(UUID shopId, UUID productId, Money price, Money shipping) {
    var inForce = rules.inForce(clock.instant(), List.of(shopId), List.of(productId));
    var terms = inForce.on(shopId, productId);
    var part =
        new SalePart(
            productId,
            shopId,
            List.of(new SaleLine(productId, price.minor(), terms)),
            shipping.minor(),
            0,
            0,
            0,
            inForce.onParcel(shopId));
    var settlement = Settlement.of(List.of(part), fees.terms());
    return Proceeds.of(settlement, price, shipping, terms.rate());
  }
}
