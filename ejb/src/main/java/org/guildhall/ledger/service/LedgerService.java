package org.guildhall.ledger.service;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.UUID;
import org.guildhall.ledger.entity.AccountKind;
import org.guildhall.ledger.entity.Booking;
import org.guildhall.ledger.entity.CommissionRuleRepository;
import org.guildhall.ledger.entity.CommissionRules;
import org.guildhall.ledger.entity.EarningRepository;
import org.guildhall.ledger.entity.LedgerRepository;
import org.guildhall.ledger.entity.Reference;
import org.guildhall.ledger.entity.SaleLine;
import org.guildhall.ledger.entity.SalePart;
import org.guildhall.ledger.entity.SettledPart;
import org.guildhall.ledger.entity.Settlement;
import org.guildhall.ledger.entity.TransactionKind;
import org.guildhall.ledger.service.SaleCommand.SoldPart;
import org.guildhall.payment.entity.Payment;
import org.guildhall.payment.entity.PaymentRepository;

/** Writes captured money into the books, in the transaction that captures it. */
@Stateless
@PermitAll
public class LedgerService {
  @Inject LedgerRepository ledger;
  @Inject EarningRepository earnings;
  @Inject CommissionRuleRepository rules;
  @Inject PaymentRepository payments;
  @Inject FeeSettings fees;
  @Inject Clock clock;

  /**
   * Books a sale once per payment: what the provider holds is the makers' (pending), the market's
   * commission, tax to be passed on, and the provider's fee. Answers the settlement to be frozen on
   * the order, the same for a second call. Fails when the parts do not come to what was captured.
   */
  public Settlement sale(SaleCommand command) {
    var payment = payments.locked(command.paymentId());
    var settlement = settle(command);
    var booking = booking(command, payment, settlement);
    if (ledger.post(booking, clock.instant())) {
      for (var part : settlement.parts()) {
        var sold = part.part();
        earnings.open(sold.shopOrderId(), sold.shopId(), booking.currency());
      }
    }
    return settlement;
  }

  /**
   * Books money that came for an order that cannot be kept, once per payment: it is owed back and
   * nobody has earned it. {@link LedgerRefundService#owedReturned} ends it.
   */
  public void owed(UUID paymentId) {
    var payment = payments.locked(paymentId);
    var amount = payment.amount();
    ledger.post(
        Booking.of(
                TransactionKind.CAPTURE_OWED, Reference.payment(paymentId), amount.currency(), null)
            .debit(AccountKind.PROVIDER_CLEARING, payment.getProvider(), amount.minor())
            .credit(AccountKind.REFUND_CLEARING, payment.getProvider(), amount.minor()),
        clock.instant());
  }

  private Settlement settle(SaleCommand command) {
    var shops = command.parts().stream().map(SoldPart::shopId).toList();
    var products =
        command.parts().stream()
            .flatMap(part -> part.items().stream())
            .map(SaleCommand.SoldItem::productId)
            .distinct()
            .toList();
    var inForce = rules.inForce(command.rulesAt(), shops, products);
    return Settlement.of(
        command.parts().stream().map(part -> part(part, inForce)).toList(), fees.terms());
  }

  private static SalePart part(SoldPart part, CommissionRules rules) {
    return new SalePart(
        part.shopOrderId(),
        part.shopId(),
        part.items().stream()
            .map(
                item ->
                    new SaleLine(
                        item.itemId(), item.netMinor(), rules.on(part.shopId(), item.productId())))
            .toList(),
        part.shippingMinor(),
        part.wrapMinor(),
        part.taxMinor(),
        part.platformDiscountMinor(),
        rules.onParcel(part.shopId()));
  }

  private static Booking booking(SaleCommand command, Payment payment, Settlement settlement) {
    var booking =
        Booking.of(
                TransactionKind.SALE,
                Reference.payment(payment.getId()),
                payment.amount().currency(),
                command.orderNumber())
            .debit(
                AccountKind.PROVIDER_CLEARING, payment.getProvider(), payment.getCapturedMinor());
    settlement.parts().forEach(part -> enter(booking, part));
    return booking
        .debit(AccountKind.PLATFORM_FEE, settlement.marketFeeMinor())
        .credit(AccountKind.PROCESSING_FEE, payment.getProvider(), settlement.feeMinor());
  }

  private static void enter(Booking booking, SettledPart part) {
    var sold = part.part();
    var shopOrder = sold.shopOrderId();
    booking
        .credit(AccountKind.SELLER_PENDING, sold.shopId(), shopOrder, part.netMinor())
        .credit(AccountKind.COMMISSION, shopOrder, part.commissionMinor())
        .credit(AccountKind.COMMISSION_TAX, shopOrder, part.commissionTaxMinor())
        .credit(AccountKind.TAX_PAYABLE, shopOrder, sold.taxMinor())
        .debit(AccountKind.PLATFORM_DISCOUNT, shopOrder, sold.platformDiscountMinor());
  }
}
