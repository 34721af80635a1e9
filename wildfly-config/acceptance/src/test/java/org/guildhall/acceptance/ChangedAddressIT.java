package org.guildhall.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.guildhall.local.Market;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * T13: whatever a buyer changes, and changes back, tax, shipping and what is offered are those of
 * the inputs as they stand. The expected figures come from the tables of rates, not from a quote.
 */
@ExtendWith(OpenMarket.class)
class ChangedAddressIT {
  private static final String NOOR = "noor@guildhall.test";
  private static final String DESMOND = "desmond@guildhall.test";
  private static final String CANADIAN = "Post to Canada, tracked";

  private Market market;
  private Rows rows;
  private Promotions promotions;
  private Listing thing;

  @BeforeEach
  void choose(Market market) {
    this.market = market;
    rows = new Rows(market.dataSource());
    promotions = new Promotions(rows);
    thing = Listing.of(rows, NOOR, 1);
    promotions.receive(thing, 4);
  }

  @Test
  void thereAndBackTheSumsAreThoseOfAFreshCheckout() {
    var who = email("there-and-back");
    var errand = new Errand(market.address(), who);
    errand.putInCart(thing);
    errand.checkOut();

    var albany = address(errand, who, "Albany", "NY", "12207", "US");
    assertThat(offered(albany)).isEqualTo(services("US")).hasSize(2);
    go(errand, albany, "Ground");
    assertSums(who, "US", "Ground", 0, "0.0825");

    // another state, in which the saved service is offered too
    go(errand, address(errand, who, "Los Angeles", "CA", "90012", "US"));
    assertSums(who, "US", "Ground", 0, "0.0725");

    go(errand, address(errand, who, "San Francisco", "CA", "94103", "US"));
    assertThat(saved(who, "ship_postal_code")).isEqualTo("94103");
    assertSums(who, "US", "Ground", 0, "0.0725");

    go(errand, errand.shopper().open("/checkout/shipping"), "Two-day");
    assertSums(who, "US", "Two-day", 0, "0.0725");

    // what was chosen is not offered there: it is dropped before anything is chosen anew
    var toronto = address(errand, who, "Toronto", "", "M5V 2T6", "CA");
    assertThat(offered(toronto)).isEqualTo(services("CA")).containsExactly(CANADIAN);
    assertSums(who, "CA", CANADIAN, 0, "0");
    go(errand, toronto);

    var code = promotions.tenPercent(thing, null, null);
    errand.applyCoupon(code);
    assertSums(who, "CA", CANADIAN, 10, "0");

    var back = address(errand, who, "Albany", "NY", "12207", "US");
    assertThat(offered(back)).isEqualTo(services("US"));
    assertSums(who, "US", "Ground", 10, "0.0825");
    var review = go(errand, back, "Two-day");
    assertSums(who, "US", "Two-day", 10, "0.0825");
    var last = Sums.ofCheckout(rows, who);

    assertThat(fresh(code)).isEqualTo(last);
    errand.payAndLeave(errand.agree(review));
    var number = errand.orderNumber(rows);
    new Orders(rows).awaitPaid(number);
    assertThat(Sums.ofOrder(rows, number)).isEqualTo(last);
    assertThat(new Orders(rows).captures(number)).isEqualTo(1);
  }

  @Test
  void theShopThatCannotSendThereIsNamedAndNothingChanges() {
    var who = email("not-sent");
    var pot = Listing.of(rows, DESMOND, 1);
    promotions.receive(pot, 2);
    var errand = new Errand(market.address(), who);
    errand.putInCart(thing);
    errand.putInCart(pot);
    errand.checkOut();
    errand.shopper().press(address(errand, who, "Albany", "NY", "12207", "US"), "Continue to");
    var before = Sums.ofCheckout(rows, who);

    var refused = address(errand, who, "Toronto", "", "M5V 2T6", "CA");

    assertThat(refused.isAt("/checkout/shipping")).isFalse();
    assertThat(refused.page().text())
        .contains(name(DESMOND) + " does not send there")
        .doesNotContain(name(NOOR) + " does not send there");
    assertThat(Sums.ofCheckout(rows, who)).isEqualTo(before);
    assertThat(saved(who, "ship_country")).isEqualTo("US");

    errand.shopper().press(errand.shopper().open("/cart"), "Remove " + pot.title(rows));
    errand.checkOut();
    var sent = address(errand, who, "Toronto", "", "M5V 2T6", "CA");
    assertThat(sent.isAt("/checkout/shipping")).isTrue();
    assertSums(who, "CA", CANADIAN, 0, "0");
  }

  /** What somebody else pays who takes the last inputs at once. */
  private Sums fresh(String code) {
    var who = email("fresh");
    var errand = new Errand(market.address(), who);
    errand.putInCart(thing);
    errand.applyCoupon(code);
    errand.checkOut();
    go(errand, address(errand, who, "Albany", "NY", "12207", "US"), "Two-day");
    return Sums.ofCheckout(rows, who);
  }

  private void assertSums(String who, String zone, String service, int percentOff, String rate) {
    long price = promotions.price(thing);
    long off = Sums.share(price, "0.%02d".formatted(percentOff));
    long shipping = postage(zone, service, price - off);
    long tax = Sums.share(price - off, rate) + Sums.share(shipping, rate);
    assertThat(Sums.ofCheckout(rows, who))
        .isEqualTo(new Sums(price, off, shipping, 0, tax, price - off + shipping + tax));
    assertThat(
            rows.text(
                "select s.service from checkout_shop s join checkout c on c.id = s.checkout_id"
                    + " where c.email = ? and c.status = 'OPEN'",
                who))
        .isEqualTo(service);
  }

  /** What one thing costs to send, from the maker's own table. */
  private long postage(String zone, String service, long items) {
    return rows.number(
        "select case when not r.upgrade and f.free_over_minor <= ? then 0 else r.first_minor end"
            + " from shipping_rate r join shipping_profile f on f.id = r.profile_id"
            + " join product p on p.shipping_profile_id = f.id"
            + " where p.slug = ? and r.zone = ? and r.service = ?",
        items,
        thing.slug(),
        zone,
        service);
  }

  private List<String> services(String zone) {
    return rows.texts(
        "select r.service from shipping_rate r join product p"
            + " on p.shipping_profile_id = r.profile_id where p.slug = ? and r.zone = ?"
            + " order by r.position",
        thing.slug(),
        zone);
  }

  private static List<String> offered(Shopper.Answer shipping) {
    return shipping.page().select("input[type=radio][name^=service.]").eachAttr("value");
  }

  private static Shopper.Answer address(
      Errand errand, String who, String city, String state, String zip, String country) {
    return errand
        .shopper()
        .press(
            errand.shopper().open("/checkout"),
            "Continue to shipping",
            Map.of(
                "details:email", who,
                "details:name", "June Abara",
                "details:line1", "418 Everett Street",
                "details:city", city,
                "details:region", state,
                "details:postalCode", zip,
                "details:country", country));
  }

  /** Goes on with what stands chosen. */
  private static Shopper.Answer go(Errand errand, Shopper.Answer shipping) {
    return errand.shopper().press(shipping, "Continue to review");
  }

  private static Shopper.Answer go(Errand errand, Shopper.Answer shipping, String service) {
    var field = shipping.page().select("input[type=radio][name^=service.]").first().attr("name");
    return errand.shopper().press(shipping, "Continue to review", Map.of(field, service));
  }

  private String saved(String who, String column) {
    return rows.text(
        "select " + column + " from checkout where email = ? and status = 'OPEN'", who);
  }

  private String name(String maker) {
    return rows.text(
        "select s.name from shop s join account a on a.id = s.owner_id where a.email = ?", maker);
  }

  private static String email(String who) {
    return who + "." + ProcessHandle.current().pid() + "@example.com";
  }
}
