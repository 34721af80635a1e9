package org.guildhall.order.entity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.guildhall.ledger.entity.AccountKind;
import org.guildhall.ledger.entity.Booking;
import org.guildhall.ledger.entity.Reference;
import org.guildhall.ledger.entity.RefundSettlement;
import org.guildhall.ledger.entity.RefundedLine;
import org.guildhall.ledger.entity.RefundedParcel;
import org.guildhall.ledger.entity.TransactionKind;
import org.guildhall.payment.entity.ProviderName;
import org.guildhall.shared.entity.Shares;

/** The books of one sold basket. No booking is taken that does not balance. */
final class BasketBooks {
  private static final ProviderName AT = ProviderName.STRIPE;

  private final SoldBasket sold;
  private final Map<String, Long> balances = new HashMap<>();

  BasketBooks(SoldBasket sold) {
    this.sold = sold;
    var settlement = sold.settlement();
    var booking =
        booking(TransactionKind.SALE)
            .debit(AccountKind.PROVIDER_CLEARING, AT, sold.payment().getCapturedMinor());
    for (var part : settlement.parts()) {
      var of = part.part();
      booking
          .credit(AccountKind.SELLER_PENDING, of.shopId(), of.shopOrderId(), part.netMinor())
          .credit(AccountKind.COMMISSION, of.shopOrderId(), part.commissionMinor())
          .credit(AccountKind.COMMISSION_TAX, of.shopOrderId(), part.commissionTaxMinor())
          .credit(AccountKind.TAX_PAYABLE, of.shopOrderId(), of.taxMinor())
          .debit(AccountKind.PLATFORM_DISCOUNT, of.shopOrderId(), of.platformDiscountMinor());
    }
    post(
        booking
            .debit(AccountKind.PLATFORM_FEE, settlement.marketFeeMinor())
            .credit(AccountKind.PROCESSING_FEE, AT, settlement.feeMinor()));
  }

  /**
   * Books a refund; where the provider then fails, everything is as before, and it is tried again.
   */
  void refund(ShopOrder order, RefundPlan plan, boolean failsOnce) {
    var settled = settle(order, plan);
    assertThat(settled.buyerMinor()).isEqualTo(plan.amountMinor());
    var part = order.getId();
    var booking =
        booking(TransactionKind.REFUND)
            .debit(AccountKind.COMMISSION, part, settled.commissionBackMinor())
            .debit(AccountKind.COMMISSION_TAX, part, settled.commissionTaxBackMinor())
            .debit(AccountKind.TAX_PAYABLE, part, settled.taxMinor())
            .credit(AccountKind.PLATFORM_DISCOUNT, part, settled.platformDiscountMinor())
            .credit(AccountKind.REFUND_CLEARING, AT, settled.buyerMinor())
            .debit(AccountKind.SELLER_PENDING, order.getShopId(), part, settled.sellerMinor());
    var before = Map.copyOf(balances);
    post(booking);
    if (failsOnce) {
      var back = booking(TransactionKind.REFUND_FAILED);
      booking.entries().forEach(entry -> back.reverse(entry, false));
      post(back);
      assertThat(without0()).isEqualTo(without0(before));
      post(booking);
    }
    post(
        booking(TransactionKind.REFUND_SETTLED)
            .debit(AccountKind.REFUND_CLEARING, AT, settled.buyerMinor())
            .credit(AccountKind.PROVIDER_CLEARING, AT, settled.buyerMinor()));
  }

  /** What stands to the credit of an account for one maker's part, or for all where it is null. */
  long credit(AccountKind kind, ShopOrder order) {
    return balances.getOrDefault(key(kind, order == null ? null : order.getId()), 0L);
  }

  long trialBalance() {
    return balances.values().stream().mapToLong(Long::longValue).sum();
  }

  private RefundSettlement settle(ShopOrder order, RefundPlan plan) {
    var frozen = sold.frozen(order);
    var lines =
        plan.lines().stream()
            .map(
                line ->
                    new RefundedLine(
                        line.units(),
                        line.before(),
                        line.of(),
                        line.netMinor(),
                        line.platformDiscountMinor(),
                        line.taxMinor(),
                        frozen.on(line.itemId()).commissionMinor(),
                        frozen.on(line.itemId()).taxMinor()))
            .toList();
    return RefundSettlement.of(lines, parcel(plan, frozen), plan.goodwillMinor());
  }

  private static RefundedParcel parcel(RefundPlan plan, FrozenCommission frozen) {
    var taxes =
        Shares.split(
            frozen.parcelTaxMinor(), new long[] {frozen.wrapMinor(), frozen.shippingMinor()});
    boolean wrap = plan.wrapMinor() > 0;
    boolean shipping = plan.shippingMinor() > 0 || plan.platformShippingMinor() > 0;
    return new RefundedParcel(
        plan.wrapMinor(),
        plan.shippingMinor(),
        plan.platformShippingMinor(),
        plan.parcelTaxMinor(),
        (wrap ? frozen.wrapMinor() : 0) + (shipping ? frozen.shippingMinor() : 0),
        (wrap ? taxes[0] : 0) + (shipping ? taxes[1] : 0));
  }

  private static Booking booking(TransactionKind kind) {
    return Booking.of(kind, new Reference("TEST", "1"), "USD", null);
  }

  private void post(Booking booking) {
    List<Booking.Entry> entries = booking.entries();
    for (var entry : entries) {
      balances.merge(
          key(entry.account().kind(), entry.shopOrderId()),
          entry.creditMinor() - entry.debitMinor(),
          Math::addExact);
    }
  }

  private Map<String, Long> without0() {
    return without0(balances);
  }

  private static Map<String, Long> without0(Map<String, Long> all) {
    var some = new HashMap<>(all);
    some.values().removeIf(balance -> balance == 0);
    return some;
  }

  private static String key(AccountKind kind, Object order) {
    return kind + " " + order;
  }
}
