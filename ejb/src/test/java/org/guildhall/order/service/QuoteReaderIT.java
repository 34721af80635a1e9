package org.guildhall.order.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.guildhall.testing.World.u;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.guildhall.cart.entity.Gift;
import org.guildhall.order.entity.Breakdown;
import org.guildhall.order.entity.Destination;
import org.guildhall.order.entity.Totals;
import org.guildhall.promotion.entity.PromotionError;
import org.guildhall.promotion.service.CouponChoice;
import org.guildhall.tax.service.TableTaxProvider;
import org.guildhall.tax.service.TaxProvider;
import org.guildhall.testing.TestDatabase;
import org.guildhall.testing.Wiring;
import org.guildhall.testing.World;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whole baskets on real PostgreSQL, the worked example of the money rules first. */
class QuoteReaderIT {
  private static final UUID MUG = u(1); // 24.00 at shop 1
  private static final UUID BOWL = u(30); // 95.00 at shop 2, which sends it free from 90.00 on
  private static final UUID KILN = u(1);
  private static final Destination NOT_KNOWN = null;
  private static final Destination HOME = to("ZZ");

  private TestDatabase database;

  @BeforeEach
  void build() {
    database = World.fresh();
    World.execute(
        database,
        "update shop set gift_wrap_minor = 300 where id = u(1);"
            + " insert into shipping_profile (id, shop_id, name, free_over_minor, created_at,"
            + " updated_at) values (u(30), u(2), 'Standard', 9000, now(), now());"
            + " insert into shipping_rate values"
            + " (u(30), u(30), 'US', 'Ground', false, 900, 300, 2, 5, 0),"
            + " (u(31), u(30), 'US', 'Express', true, 2500, 500, 1, 2, 1);"
            + " insert into product (id, shop_id, category_id, shipping_profile_id, title, slug,"
            + " state, price_min_minor, price_max_minor, published_at, created_at, updated_at)"
            + " values (u(30), u(2), u(2), u(30), 'A bowl', 'a-bowl', 'ACTIVE', 9500, 9500, now(),"
            + " now(), now());"
            + " insert into product_variant (id, product_id, sku, price_minor)"
            + " values (u(30), u(30), 'BOWL-1', 9500);"
            + " insert into stock_movement values (u(30), u(30), 3, 'RECEIVE', 'first', now())");
  }

  @AfterEach
  void drop() {
    database.close();
  }

  @Test
  void theWorkedExampleOfTheMoneyRules() {
    var quote = quote(basket(null, "SPRING10", wrapped()), HOME, "bo@example.com", Map.of());

    assertThat(quote.shops().get(0).price().totals())
        .isEqualTo(Totals.of(4800, 480, 850, 300, 356 + 70 + 25));
    assertThat(quote.shops().get(0).price().totals().getTotalMinor()).isEqualTo(5921);
    assertThat(quote.shops().get(1).price().totals()).isEqualTo(Totals.of(9500, 0, 0, 0, 784));
    assertThat(quote.shops().get(1).price().totals().getTotalMinor()).isEqualTo(10284);
    assertThat(quote.totals().getTotalMinor()).isEqualTo(16205);
    assertThat(quote.breakdown()).isEqualTo(Breakdown.of(0, 0, 70, 25));
  }

  @Test
  void withoutAnAddressThereIsNoTaxYet() {
    var quote = quote(basket(null, null, Map.of()), NOT_KNOWN, null, Map.of());

    assertThat(quote.totals()).isEqualTo(Totals.of(14300, 0, 850, 0, 0));
    assertThat(quote.taxName()).isNull();
  }

  @Test
  void theMarketsCouponComesOffAllLinesAfterTheShopsAndIsTaxed() {
    var quote = quote(basket("HELLO5", "SPRING10", Map.of()), HOME, "bo@example.com", Map.of());

    // 5.00 over 43.20 and 95.00 by largest remainder
    assertThat(quote.shops().get(0).price().lines().get(0).platformDiscountMinor()).isEqualTo(156);
    assertThat(quote.shops().get(1).price().lines().get(0).platformDiscountMinor()).isEqualTo(344);
    assertThat(quote.totals()).isEqualTo(Totals.of(14300, 980, 850, 0, 356 + 70 + 784));
    assertThat(quote.breakdown()).isEqualTo(Breakdown.of(500, 0, 70, 0));
  }

  @Test
  void freeShippingPaysForThePlainServiceOnly() {
    World.execute(
        database,
        "update coupon set kind = 'FREE_SHIPPING', amount_minor = null where id = u(2);"
            + " update shipping_profile set free_over_minor = 99000 where id = u(30)");

    var plain = quote(basket("HELLO5", null, Map.of()), HOME, "bo@example.com", Map.of());
    var fast =
        quote(basket("HELLO5", null, Map.of()), HOME, "bo@example.com", Map.of(u(2), "Express"));

    assertThat(plain.totals().getShippingMinor()).isZero();
    assertThat(plain.breakdown().getPlatformShippingMinor()).isEqualTo(850 + 900);
    assertThat(plain.shops()).allSatisfy(shop -> assertThat(shop.choice().priceMinor()).isZero());
    assertThat(fast.shops().get(1).price().shipping().amountMinor()).isEqualTo(2500 - 900);
    assertThat(fast.breakdown().getPlatformShippingMinor()).isEqualTo(850 + 900);
    // the market's part of the postage is taxed like the buyer's
    assertThat(plain.breakdown().getShippingTaxMinor()).isEqualTo(70 + 74);
  }

  @Test
  void aShopsDiscountCountsTowardsItsFreeShippingAndTheMarketsDoesNot() {
    World.execute(
        database,
        "update coupon set amount_minor = 2000 where id = u(2);"
            + " insert into coupon (id, code, scope, shop_id, kind, percent, funded_by, starts_at,"
            + " created_at, updated_at) values (u(3), 'BOWL10', 'SHOP', u(2), 'PERCENT', 10,"
            + " 'SHOP', now() - interval '1 day', now(), now())");
    var choice = new CouponChoice(null, Map.of(u(2), "BOWL10"));

    var byMarket = quote(basket("HELLO5", null, Map.of()), HOME, null, Map.of());
    var byShop = quote(new Basket(units(), choice, Map.of()), HOME, null, Map.of());

    assertThat(byMarket.shops().get(1).price().shipping().amountMinor()).isZero();
    assertThat(byShop.shops().get(1).price().shipping().amountMinor()).isEqualTo(900);
  }

  @Test
  void whoUsedACouponIsToldAndPaysWithoutIt() {
    var quote = quote(basket(null, "SPRING10", Map.of()), HOME, "Ada+x@Example.com", Map.of());

    assertThat(quote.problems()).hasSize(1);
    assertThat(quote.problems().get(0).why().error()).isEqualTo(PromotionError.COUPON_USED_BY_YOU);
    assertThat(quote.totals().getDiscountMinor()).isZero();
    assertThat(quote.coupons()).isEmpty();
  }

  @Test
  void aShopThatOffersNoWrapWrapsNothing() {
    World.execute(database, "update shop set gift_wrap_minor = null");

    var quote = quote(basket(null, null, wrapped()), HOME, null, Map.of());

    assertThat(quote.totals().getWrapMinor()).isZero();
    assertThat(quote.shops().get(0).gift().isGiftWrapped()).isFalse();
    assertThat(quote.shops().get(0).gift().getGiftMessage()).isEqualTo("For you");
  }

  @Test
  void theTaxIsThatOfTheAddressThereAndBack() {
    var basket = basket(null, "SPRING10", wrapped());
    var first = quote(basket, to("NY"), null, Map.of());

    assertThat(quote(basket, to("OR"), null, Map.of()).totals().getTaxMinor()).isZero();
    assertThat(quote(basket, to("CA"), null, Map.of()).totals().getTaxMinor())
        .isEqualTo(313 + 62 + 22 + 689);
    assertThat(quote(basket, to("NY"), null, Map.of()).totals()).isEqualTo(first.totals());
  }

  private Quote quote(Basket basket, Destination to, String email, Map<UUID, String> services) {
    return database.inTransaction(
        em -> {
          var wiring = Wiring.of(em, Clock.systemUTC());
          wiring.with(TaxProvider.class, wiring.make(TableTaxProvider.class));
          return wiring.make(QuoteReader.class).quote(basket, to, email, services);
        });
  }

  private static Basket basket(String platform, String ofKiln, Map<UUID, Gift> gifts) {
    var codes = ofKiln == null ? Map.<UUID, String>of() : Map.of(KILN, ofKiln);
    return new Basket(units(), new CouponChoice(platform, codes), gifts);
  }

  private static Map<UUID, Integer> units() {
    var units = new LinkedHashMap<UUID, Integer>();
    units.put(MUG, 2);
    units.put(BOWL, 1);
    return units;
  }

  private static Map<UUID, Gift> wrapped() {
    return Map.of(KILN, Gift.of(true, "For you", false));
  }

  private static Destination to(String region) {
    return new Destination("Bo", "1 Hill Rd", null, "Town", region, "12207", "US", null);
  }
}
