package org.guildhall.local.demo;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.guildhall.reporting.entity.Invariant;
import org.guildhall.reporting.entity.InvariantCheck;
import org.guildhall.reporting.entity.InvariantResult;
import org.guildhall.reporting.entity.InvariantTerms;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The demo market in a real database: the schema's checks and triggers have seen every row. */
class DemoMarketIT {
  private static final Clock TODAY =
      Clock.fixed(Instant.parse("2026-06-09T19:38:00Z"), ZoneOffset.UTC);
  private static final int CHEAP = 4;

  @TempDir static Path media;
  private static EmbeddedPostgres postgres;
  private static DataSource database;
  private static DemoCounts first;

  @BeforeAll
  static void load() throws IOException {
    postgres = EmbeddedPostgres.start();
    database = postgres.getPostgresDatabase();
    Flyway.configure().dataSource(database).locations("classpath:db/migration").load().migrate();
    first = DemoMarket.load(database, media, TODAY, CHEAP);
  }

  @AfterAll
  static void stop() throws IOException {
    postgres.close();
  }

  @Test
  void writesAllItReads() {
    assertThat(first).isEqualTo(new DemoCounts(62, 14, 156, 215, 406, 429));
    assertThat(number("select count(*) from account")).isEqualTo(62);
    assertThat(number("select count(*) from product where state = 'ACTIVE'")).isEqualTo(156);
    assertThat(number("select count(*) from review")).isEqualTo(406);
    assertThat(number("select count(*) from customer_order")).isEqualTo(429);
    assertThat(number("select count(*) from seller_application")).isEqualTo(3);
  }

  @Test
  void doesNothingTheSecondTime() {
    assertThat(DemoMarket.load(database, media, TODAY, CHEAP).isNothing()).isTrue();
    assertThat(number("select count(*) from product")).isEqualTo(156);
  }

  @Test
  void leavesOnTheShelfWhatTheListingsOffer() throws IOException {
    long offered =
        DemoData.read().listings().stream()
            .flatMap(listing -> listing.variants().stream())
            .mapToLong(variant -> variant.quantity())
            .sum();
    assertThat(number("select sum(available) from product_stock")).isEqualTo(offered);
    assertThat(number("select sum(on_hand - reserved) from stock_level")).isEqualTo(offered);
    assertThat(number("select sum(quantity) from stock_movement"))
        .isEqualTo(number("select sum(on_hand) from stock_level"));
    assertThat(number("select sum(reserved) from stock_level")).isEqualTo(1);
  }

  @Test
  void countsRatingsAsTheReviewsSay() {
    assertThat(number("select sum(count) from product_rating")).isEqualTo(406);
    assertThat(number("select sum(sum) from shop_rating"))
        .isEqualTo(number("select sum(rating) from review"));
  }

  @Test
  void addsUpToTheCent() {
    assertThat(
            rows(
                """
                select o.order_number from customer_order o
                join shop_order s on s.customer_order_id = o.id
                group by o.id having sum(s.items_minor) <> o.items_minor
                  or sum(s.discount_minor) <> o.discount_minor
                  or sum(s.wrap_minor) <> o.wrap_minor
                  or sum(s.shipping_tax_minor) <> o.shipping_tax_minor
                  or sum(s.shipping_minor) <> o.shipping_minor
                  or sum(s.tax_minor) <> o.tax_minor or sum(s.total_minor) <> o.total_minor\
                """))
        .isEmpty();
    assertThat(
            rows(
                """
                select s.number from shop_order s join order_item i on i.shop_order_id = s.id
                group by s.id having sum(i.subtotal_minor) <> s.items_minor
                  or sum(i.seller_discount_minor + i.platform_discount_minor) <> s.discount_minor
                  or sum(i.platform_discount_minor) <> s.platform_discount_minor
                  or sum(i.tax_minor) + s.shipping_tax_minor + s.wrap_tax_minor <> s.tax_minor\
                """))
        .isEmpty();
    assertThat(
            rows(
                """
                select p.id::text from payment p join payment_split s on s.payment_id = p.id
                group by p.id having sum(s.authorised_minor) <> p.amount_minor
                  or sum(s.captured_minor) <> p.captured_minor\
                """))
        .isEmpty();
  }

  @Test
  void keepsBooksOfEveryPaidOrder() {
    assertThat(number("select sum(debit_minor - credit_minor) from ledger_entry")).isZero();
    assertThat(number("select count(*) from ledger_transaction where kind = 'SALE'"))
        .isEqualTo(number("select count(*) from customer_order where paid_at is not null"))
        .isGreaterThan(300);
    assertThat(
            rows(
                """
                select s.number from shop_order s
                join customer_order o on o.id = s.customer_order_id
                left join (select shop_order_id, sum(credit_minor - debit_minor) as earned
                  from ledger_entry e join ledger_account a on a.id = e.account_id
                  where a.shop_id is not null group by shop_order_id) b on b.shop_order_id = s.id
                where o.paid_at is not null and b.earned is distinct from s.net_minor\
                """))
        .isEmpty();
    assertThat(
            rows(
                """
                select s.number from shop_order s join order_item i on i.shop_order_id = s.id
                where s.net_minor is not null
                group by s.id having s.net_minor + sum(i.commission_minor) + s.fee_minor
                  + s.tax_minor <> s.total_minor\
                """))
        .isEmpty();
  }

  @Test
  void keepsEveryInvariant() {
    var results = InvariantCheck.run(database, InvariantTerms.at(TODAY.instant()));

    assertThat(results).flatExtracting(InvariantResult::findings).isEmpty();
    assertThat(results.get(Invariant.I1.ordinal()).lookedAt())
        .isEqualTo(number("select count(*) from product_variant"));
    assertThat(results.get(Invariant.I2.ordinal()).lookedAt()).isGreaterThan(300);
    assertThat(results.get(Invariant.I7.ordinal()).lookedAt())
        .isEqualTo(number("select count(*) from ledger_entry"));
  }

  @Test
  void paysOutNothingThatHasNotArrived() {
    assertThat(
            rows(
                """
                select s.number from seller_earning e join shop_order s on s.id = e.shop_order_id
                where (e.state = 'RELEASED') <> coalesce(
                  s.delivered_at + interval '3 days' <= '%s', false)\
                """
                    .formatted(TODAY.instant())))
        .isEmpty();
    assertThat(rows("select distinct state from seller_earning"))
        .containsExactlyInAnyOrder("PENDING", "RELEASED");
  }

  @Test
  void taxesANewYorkPrintAndSparesANewJerseyScarf() {
    assertThat(
            rows(
                """
                select distinct o.ship_region || ' ' || i.tax_code || ' ' || i.tax_rate
                from order_item i join shop_order s on s.id = i.shop_order_id
                join customer_order o on o.id = s.customer_order_id
                where o.ship_region in ('NY', 'NJ', 'OR')\
                """))
        .contains("NY GENERAL 0.082500", "NJ CLOTHING 0.000000", "OR GENERAL 0.000000");
  }

  @Test
  void showsOrdersInEveryState() {
    assertThat(rows("select distinct status from shop_order"))
        .containsExactlyInAnyOrder(
            "PENDING_PAYMENT",
            "NEW",
            "IN_PRODUCTION",
            "READY_TO_SHIP",
            "SHIPPED",
            "DELIVERED",
            "COMPLETED",
            "CANCELLED");
    assertThat(
            rows(
                """
                select distinct o.status from customer_order o
                join account a on a.id = o.account_id where a.email = 'buyer@guildhall.test'\
                """))
        .containsExactlyInAnyOrder(
            "NEW", "IN_PROGRESS", "PARTIALLY_SHIPPED", "DELIVERED", "COMPLETED", "CANCELLED");
  }

  @Test
  void tellsEachHistoryInOrderAndNotAheadOfTime() {
    assertThat(
            number(
                "select count(*) from shop_order_transition where occurred_at > '"
                    + TODAY.instant()
                    + "'"))
        .isZero();
    assertThat(
            rows(
                """
                select s.number from shop_order s join shop_order_transition t
                  on t.shop_order_id = s.id and t.to_status = s.status
                where t.occurred_at < (select max(occurred_at) from shop_order_transition
                                       where shop_order_id = s.id)\
                """))
        .isEmpty();
    assertThat(
            rows(
                """
                select r.id::text from review r join order_item i on i.id = r.order_item_id
                join shop_order s on s.id = i.shop_order_id
                join product p on p.id = r.product_id
                where r.created_at < s.delivered_at or s.created_at < p.created_at\
                """))
        .isEmpty();
  }

  @Test
  void queuesTheHomePagesPicturesFirst() {
    assertThat(number("select count(*) from outbox_delivery where status = 'NEW'")).isEqualTo(215);
    assertThat(
            rows(
                """
                select p.featured_rank::text from outbox_delivery d
                join outbox_event e on e.id = d.event_id
                join product_image i on i.media_id = (e.payload ->> 'mediaId')::uuid
                join product p on p.id = i.product_id
                where d.consumer = 'media' order by d.created_at limit 4\
                """))
        .containsExactly("1", "2", "3", "4");
  }

  @Test
  void copiesEveryOriginal() {
    assertThat(rows("select original_key from media"))
        .hasSize(215)
        .allSatisfy(
            key ->
                assertThat(Files.size(media.resolve("originals").resolve(key)))
                    .isEqualTo(
                        number("select byte_size from media where original_key = '" + key + "'")));
  }

  @Test
  void letsOnlyTheNamedPeopleIn() {
    var hashes =
        rows(
            """
            select distinct password_hash from account
            where email in ('buyer@guildhall.test', 'ines@guildhall.test',
              'marguerite@guildhall.test', 'admin@guildhall.test')\
            """);
    assertThat(hashes).singleElement().asString().startsWith("$2a$04$").hasSize(60);
    assertThat(number("select count(*) from account where password_hash = '" + hashes.get(0) + "'"))
        .isEqualTo(4);
  }

  private static long number(String sql) {
    return Long.parseLong(rows(sql).get(0));
  }

  private static List<String> rows(String sql) {
    try (var connection = database.getConnection();
        var statement = connection.createStatement();
        var result = statement.executeQuery(sql)) {
      var values = new ArrayList<String>();
      while (result.next()) {
        values.add(result.getString(1));
      }
      return values;
    } catch (SQLException e) {
      throw new IllegalStateException(sql, e);
    }
  }
}
