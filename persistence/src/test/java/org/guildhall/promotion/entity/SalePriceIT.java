package org.guildhall.promotion.entity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.guildhall.testing.World.number;
import static org.guildhall.testing.World.u;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.guildhall.catalog.entity.ListedProductRepository;
import org.guildhall.catalog.entity.OfferRow;
import org.guildhall.catalog.entity.OfferRowRepository;
import org.guildhall.testing.TestDatabase;
import org.guildhall.testing.Wired;
import org.guildhall.testing.World;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a thing costs while a sale runs, and which price is struck through beside it. */
class SalePriceIT {
  private TestDatabase database;

  @BeforeEach
  void build() {
    database = World.fresh();
    World.execute(
        database,
        "delete from sale_price; update price_history set valid_from = now() - interval '90 days'");
  }

  @AfterEach
  void drop() {
    database.close();
  }

  @Test
  void aRunningSaleLowersThePriceRoundedHalfUp() {
    World.execute(database, "update product_variant set price_minor = 2405 where id = u(1)");
    sale("u(1)", "null", "percent", 10, "-1 hour", "1 day");

    // 240.5 cents off are 241
    assertThat(offer().priceMinor()).isEqualTo(2405 - 241);
  }

  @Test
  void costsTheListPriceBeforeAndAfterTheSale() {
    sale("u(1)", "null", "percent", 10, "1 hour", "1 day");
    assertThat(offer().priceMinor()).isEqualTo(2400);
    assertThat(offer().priceBeforeMinor()).isNull();

    World.execute(
        database,
        "update sale_price set starts_at = now() - interval '2 days',"
            + " ends_at = now() - interval '1 second'");
    assertThat(offer().priceMinor()).isEqualTo(2400);
  }

  @Test
  void aVariantsOwnSaleGoesBeforeItsListings() {
    sale("u(1)", "null", "percent", 10, "-1 hour", "1 day");
    sale("u(1)", "u(1)", "amount_minor", 500, "-1 hour", "1 day");

    assertThat(offer().priceMinor()).isEqualTo(1900);
  }

  @Test
  void aSaleThatWouldLeaveNothingDoesNotCount() {
    sale("u(1)", "null", "amount_minor", 2400, "-1 hour", "1 day");

    assertThat(offer().priceMinor()).isEqualTo(2400);
  }

  @Test
  void strikesTheLowestPriceOfTheThirtyDaysBefore() {
    // up from 20.00 ten days ago: nobody may say "was 24.00"
    World.execute(
        database,
        "update price_history set price_minor = 2000, valid_to = now() - interval '10 days'"
            + " where variant_id = u(1);"
            + " insert into price_history values (u(1), now() - interval '10 days', null, 2400)");
    sale("u(1)", "null", "percent", 25, "-1 hour", "1 day");

    assertThat(offer().priceMinor()).isEqualTo(1800);
    assertThat(offer().priceBeforeMinor()).isEqualTo(2000);
  }

  @Test
  void anEarlierSaleCountsAmongThePricesBefore() {
    sale("u(1)", "null", "percent", 20, "-20 days", "-15 days");
    sale("u(1)", "null", "percent", 25, "-1 hour", "1 day");

    assertThat(offer().priceBeforeMinor()).isEqualTo(1920);
  }

  @Test
  void aPriceOlderThanThirtyDaysCountsNoMore() {
    World.execute(
        database,
        "update price_history set price_minor = 2000, valid_to = now() - interval '31 days'"
            + " where variant_id = u(1);"
            + " insert into price_history values (u(1), now() - interval '31 days', null, 2400)");
    sale("u(1)", "null", "percent", 25, "-1 hour", "1 day");

    assertThat(offer().priceBeforeMinor()).isEqualTo(2400);
  }

  @Test
  void strikesNothingThatWasNotDearer() {
    World.execute(
        database,
        "update price_history set price_minor = 1500, valid_to = now() - interval '10 days'"
            + " where variant_id = u(1);"
            + " insert into price_history values (u(1), now() - interval '10 days', null, 2400)");
    sale("u(1)", "null", "percent", 25, "-1 hour", "1 day");

    assertThat(offer().priceMinor()).isEqualTo(1800);
    assertThat(offer().priceBeforeMinor()).isNull();
  }

  @Test
  void aCardShowsTheCheapestVariantsSalePrice() {
    sale("u(1)", "null", "percent", 25, "-1 hour", "1 day");

    var card =
        database
            .inTransaction(
                em ->
                    Wired.repository(ListedProductRepository.class, em).byIds(List.of(u(1), u(2))))
            .stream()
            .filter(each -> each.id().equals(u(1)))
            .findFirst()
            .orElseThrow();

    assertThat(card.priceMinMinor()).isEqualTo(1800);
    assertThat(card.compareAtMinor()).isEqualTo(2400);
  }

  @Test
  void theHistoryFollowsThePrice() {
    World.execute(database, "update product_variant set price_minor = 2600 where id = u(1)");

    assertThat(
            number(
                database,
                "select price_minor from price_history where variant_id = u(1)"
                    + " and valid_to is null"))
        .isEqualTo(2600);
    assertThat(number(database, "select count(*) from price_history where variant_id = u(1)"))
        .isEqualTo(2);
  }

  private void sale(
      String product, String variant, String column, int value, String from, String to) {
    World.execute(
        database,
        ("insert into sale_price (id, shop_id, product_id, variant_id, %s, starts_at, ends_at,"
                + " created_at, updated_at) values (gen_random_uuid(), u(1), %s, %s, %d,"
                + " now() + interval '%s', now() + interval '%s', now(), now())")
            .formatted(column, product, variant, value, from, to));
  }

  private OfferRow offer() {
    return database
        .inTransaction(
            em ->
                Wired.repository(OfferRowRepository.class, em)
                    .of(List.of(u(1)), Instant.now().plus(Duration.ofMillis(50))))
        .get(0);
  }
}
