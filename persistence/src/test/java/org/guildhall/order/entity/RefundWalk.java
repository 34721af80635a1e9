package org.guildhall.order.entity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.guildhall.order.entity.SoldBasket.NOW;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.guildhall.ledger.entity.AccountKind;
import org.guildhall.payment.entity.PaymentStatus;
import org.guildhall.payment.entity.RefundAmounts;
import org.guildhall.payment.entity.RefundLine;
import org.guildhall.shared.entity.BusinessException;

/**
 * Gives a sold basket back in random pieces: units, shipping, wrap, amounts, some of them refused,
 * turned down or failing once at the provider, and at last often all that is left. After each step
 * the rules about refunds hold (12, 13 and 18).
 */
final class RefundWalk {
  private final SoldBasket sold;
  private final Random random;
  private final BasketBooks books;
  private final Map<UUID, long[]> back = new HashMap<>();
  private final Set<UUID> amountsOnly = new HashSet<>();

  RefundWalk(SoldBasket sold) {
    this.sold = sold;
    this.random = new Random(sold.priced().basket().refunds());
    this.books = new BasketBooks(sold);
  }

  void go() {
    for (int steps = random.nextInt(9); steps > 0; steps--) {
      var order = sold.orders().get(random.nextInt(sold.orders().size()));
      attempt(order, wish(order));
      holds();
    }
    if (random.nextInt(4) > 0) {
      sold.orders().stream().filter(o -> o.refundableMinor() > 0).forEach(this::giveTheRest);
      nothingIsLeft();
    }
  }

  private RefundWish wish(ShopOrder order) {
    var units = new HashMap<UUID, Integer>();
    for (var item : order.getItems()) {
      if (random.nextBoolean()) {
        int over = random.nextInt(12) == 0 ? 2 : 1;
        units.put(item.getId(), random.nextInt(item.refundable() + over));
      }
    }
    long amount = random.nextInt(8) == 0 ? 1 + random.nextLong(order.refundableMinor() + 1) : 0;
    return new RefundWish(units, random.nextInt(4) == 0, random.nextInt(4) == 0, amount);
  }

  private void attempt(ShopOrder order, RefundWish wish) {
    var before = facts(order);
    RefundPlan plan;
    try {
      plan = RefundPlan.of(order, wish);
      order.refund(plan, NOW);
    } catch (BusinessException refused) {
      assertThat(refused.error())
          .isIn(
              OrderError.TOO_MANY_TO_REFUND,
              OrderError.NOTHING_TO_REFUND,
              OrderError.REFUND_TOO_MUCH);
      assertThat(facts(order)).isEqualTo(before);
      return;
    }
    sold.payment().refund(order.getId(), plan.amountMinor(), NOW);
    if (random.nextInt(6) == 0) {
      order.keep(lines(plan), amounts(plan), NOW);
      sold.payment().keep(order.getId(), plan.amountMinor(), NOW);
      assertThat(facts(order)).isEqualTo(before);
      return;
    }
    given(order, plan);
  }

  private void giveTheRest(ShopOrder order) {
    var rest = RefundPlan.rest(order);
    assertThat(rest.amountMinor()).isEqualTo(order.refundableMinor());
    order.refund(rest, NOW);
    sold.payment().refund(order.getId(), rest.amountMinor(), NOW);
    given(order, rest);
    holds();
  }

  private void given(ShopOrder order, RefundPlan plan) {
    if (plan.goodwillMinor() > 0) {
      amountsOnly.add(order.getId());
    }
    for (var line : plan.lines()) {
      var sum = back.computeIfAbsent(line.itemId(), id -> new long[3]);
      sum[0] += line.netMinor();
      sum[1] += line.platformDiscountMinor();
      sum[2] += line.taxMinor();
    }
    books.refund(order, plan, random.nextInt(10) == 0);
  }

  private void holds() {
    long all = 0;
    for (var order : sold.orders()) {
      long refunded = order.getRefunded().getRefundedMinor();
      var split = sold.payment().getSplits().get(order.getId());
      assertThat(refunded).isBetween(0L, order.getTotals().getTotalMinor());
      assertThat(split.getRefundedMinor()).isEqualTo(refunded);
      all += refunded;
      order.getItems().forEach(this::unitsGaveTheirShare);
      var settled = sold.settled(order);
      assertThat(books.credit(AccountKind.TAX_PAYABLE, order))
          .isBetween(0L, order.getTotals().getTaxMinor());
      assertThat(books.credit(AccountKind.COMMISSION, order))
          .isBetween(0L, settled.commissionMinor());
      assertThat(books.credit(AccountKind.COMMISSION_TAX, order))
          .isBetween(0L, settled.commissionTaxMinor());
    }
    var payment = sold.payment();
    assertThat(payment.getRefundedMinor()).isEqualTo(all);
    assertThat(payment.getRefundedMinor()).isLessThanOrEqualTo(payment.getCapturedMinor());
    assertThat(books.trialBalance()).isZero();
    assertThat(books.credit(AccountKind.REFUND_CLEARING, null)).isZero();
    assertThat(-books.credit(AccountKind.PROVIDER_CLEARING, null))
        .isEqualTo(payment.getCapturedMinor() - all);
  }

  /** Each unit its share rounded down, the last one what remains. */
  private void unitsGaveTheirShare(OrderItem item) {
    var sum = back.getOrDefault(item.getId(), new long[3]);
    var whole =
        new long[] {
          item.getSubtotalMinor() - item.getSellerDiscountMinor(),
          item.getPlatformDiscountMinor(),
          item.getTaxMinor()
        };
    int units = item.getQuantityRefunded();
    for (int i = 0; i < whole.length; i++) {
      assertThat(sum[i])
          .isEqualTo(
              units == item.getQuantity() ? whole[i] : whole[i] / item.getQuantity() * units);
    }
  }

  private void nothingIsLeft() {
    assertThat(sold.payment().getStatus()).isEqualTo(PaymentStatus.REFUNDED);
    for (var order : sold.orders()) {
      var one = RefundPlan.of(order, RefundWish.goodwill(1));
      assertThatThrownBy(() -> order.refund(one, NOW)).isInstanceOf(BusinessException.class);
      assertThatThrownBy(() -> sold.payment().refund(order.getId(), 1, NOW))
          .isInstanceOf(BusinessException.class);
      // what the market paid whole may stay: nothing of the buyer's money is left in it
      if (!amountsOnly.contains(order.getId()) && isWhollyBack(order)) {
        everybodyIsAsBefore(order);
      }
    }
  }

  /** The market keeps nothing of what went back whole; only the fee stays the maker's. */
  private void everybodyIsAsBefore(ShopOrder order) {
    assertThat(books.credit(AccountKind.TAX_PAYABLE, order)).isZero();
    assertThat(books.credit(AccountKind.COMMISSION, order)).isZero();
    assertThat(books.credit(AccountKind.COMMISSION_TAX, order)).isZero();
    assertThat(books.credit(AccountKind.PLATFORM_DISCOUNT, order)).isZero();
    assertThat(books.credit(AccountKind.SELLER_PENDING, order))
        .isEqualTo(-sold.settled(order).feeMinor());
  }

  private static boolean isWhollyBack(ShopOrder order) {
    boolean sent =
        order.getTotals().getShippingMinor() + order.getBreakdown().getPlatformShippingMinor() > 0;
    return order.getItems().stream().allMatch(item -> item.refundable() == 0)
        && (!sent || order.getRefunded().isShippingRefunded());
  }

  private List<Object> facts(ShopOrder order) {
    var refunded = order.getRefunded();
    var payment = sold.payment();
    return List.of(
        refunded.getRefundedMinor(),
        refunded.isShippingRefunded(),
        refunded.isWrapRefunded(),
        order.getItems().stream().map(OrderItem::getQuantityRefunded).toList(),
        payment.getRefundedMinor(),
        payment.getSplits().get(order.getId()).getRefundedMinor(),
        payment.getStatus());
  }

  private static RefundAmounts amounts(RefundPlan plan) {
    return RefundAmounts.of(
            plan.itemsMinor(),
            plan.shippingMinor(),
            plan.wrapMinor(),
            plan.taxMinor(),
            plan.goodwillMinor())
        .withPlatformShipping(plan.platformShippingMinor());
  }

  private static List<RefundLine> lines(RefundPlan plan) {
    return plan.lines().stream()
        .map(
            line ->
                RefundLine.of(
                    line.itemId(),
                    line.units(),
                    line.before(),
                    line.netMinor(),
                    line.platformDiscountMinor(),
                    line.taxMinor()))
        .toList();
  }
}
