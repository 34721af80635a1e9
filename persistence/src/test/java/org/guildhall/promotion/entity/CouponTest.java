package org.guildhall.promotion.entity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.guildhall.testing.World.u;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.guildhall.shared.entity.BusinessException;
import org.guildhall.shared.entity.ErrorCode;
import org.guildhall.shared.entity.Money;
import org.junit.jupiter.api.Test;

class CouponTest {
  private static final Instant NOW = Instant.parse("2026-06-09T18:38:00Z");
  private static final Instant LATER = NOW.plus(Duration.ofDays(7));

  @Test
  void countsWithinItsDaysAndFromItsMinimumOn() {
    var coupon = coupon(NOW, LATER, 3000);

    assertThat(coupon.refusal(3000, 0, NOW)).isEmpty();
    assertThat(error(coupon, 3000, 0, NOW.minusSeconds(1)))
        .isEqualTo(PromotionError.COUPON_NOT_YET);
    assertThat(error(coupon, 3000, 0, LATER)).isEqualTo(PromotionError.COUPON_EXPIRED);
  }

  @Test
  void saysHowMuchIsMissing() {
    var why = coupon(NOW, LATER, 3000).refusal(2999, 0, NOW).orElseThrow();

    assertThat(why.error()).isEqualTo(PromotionError.COUPON_BELOW_MINIMUM);
    assertThat(why.field()).isEqualTo("coupon");
    assertThat(why.arguments())
        .containsExactly("SPRING10", Money.of(1, "USD"), Money.of(3000, "USD"));
  }

  @Test
  void countsNoMoreOnceItIsTakenBack() {
    var coupon = coupon(NOW, null, 0);
    coupon.end(NOW);

    assertThat(error(coupon, 3000, 0, NOW)).isEqualTo(PromotionError.COUPON_EXPIRED);
  }

  @Test
  void onePersonUsesItOnce() {
    assertThat(error(coupon(NOW, null, 0), 3000, 1, NOW))
        .isEqualTo(PromotionError.COUPON_USED_BY_YOU);
  }

  @Test
  void refusesTermsThatAreWrongAtTheirField() {
    assertRefused("code", PromotionError.CODE_FORM, () -> terms("A", CouponKind.PERCENT, 10, null));
    assertRefused(
        "percent", PromotionError.PERCENT_RANGE, () -> terms("ABC", CouponKind.PERCENT, 101, null));
    assertRefused(
        "amount", PromotionError.AMOUNT_REQUIRED, () -> terms("ABC", CouponKind.FIXED, null, 0L));
    assertRefused(
        "endsOn",
        PromotionError.DATES_ORDER,
        () ->
            new CouponTerms(u(1), "ABC", CouponKind.FREE_SHIPPING, null, null, 0, NOW, NOW, 1, 1));
  }

  @Test
  void theSamePersonWritesTheirAddressInManyWays() {
    var ada = PersonKey.of("ada@example.com");

    assertThat(List.of("ADA@Example.com", " ada+spring@example.com", "Ada+a+b@example.com"))
        .extracting(PersonKey::of)
        .containsOnly(ada);
    assertThat(PersonKey.of("ad+a@other.com")).isNotEqualTo(ada);
    assertThat(PersonKey.of("+ada@example.com").text()).isEqualTo("+ada@example.com");
  }

  private static Coupon coupon(Instant from, Instant to, long minimum) {
    var terms =
        new CouponTerms(
            u(1), " spring10 ", CouponKind.PERCENT, 10, null, minimum, from, to, null, 1);
    return Coupon.make(terms, "USD", NOW);
  }

  private static CouponTerms terms(String code, CouponKind kind, Integer percent, Long amount) {
    return new CouponTerms(u(1), code, kind, percent, amount, 0, NOW, null, null, null);
  }

  private static ErrorCode error(Coupon coupon, long items, long uses, Instant when) {
    return coupon.refusal(items, uses, when).orElseThrow().error();
  }

  private static void assertRefused(String field, ErrorCode error, Runnable work) {
    assertThatThrownBy(work::run)
        .isInstanceOfSatisfying(
            BusinessException.class,
            refusal -> {
              assertThat(refusal.error()).isEqualTo(error);
              assertThat(refusal.field()).isEqualTo(field);
            });
  }
}
