package org.guildhall.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import org.guildhall.local.Market;
import org.guildhall.sandbox.contract.StripeSpec;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * What the market asked of the payment provider in this run, held against Stripe's own description;
 * it runs after those that ask.
 */
@Order(Integer.MAX_VALUE - 2)
@ExtendWith(OpenMarket.class)
class StripeContractIT {

  @Test
  void ourRequestsAndTheAnswersAreStripes(Market market, Sandbox sandbox) {
    var spec = StripeSpec.load();
    assumeTrue(spec.isPresent(), "skipped: " + StripeSpec.FILE + " is not on this machine");
    var rows = new Rows(market.dataSource());
    var errand = new Errand(market.address(), "contract@example.com");
    new Orders(rows).awaitPaid(errand.buy(Listing.of(rows, "ines@guildhall.test", 2), rows));

    compareWithTheProvider(market);

    var ours = sandbox.requests().stream().filter(entry -> !isATests(entry)).toList();

    assertThat(ours).isNotEmpty();
    assertThat(ours)
        .extracting(entry -> entry.path("path").asText())
        .contains("/v1/events", "/v1/charges", "/v1/refunds");
    assertThat(ours).flatMap(entry -> spec.get().checkEntry(entry)).isEmpty();
  }

  private static void compareWithTheProvider(Market market) {
    var office = new Shopper(market.address());
    office.press(
        office.open("/login"),
        "Sign in",
        Map.of("login:email", "admin@guildhall.test", "login:password", Maker.PASSWORD));
    office.press(office.open("/office/reconciliation"), "Compare now");
  }

  /** Tests look events up by their type; the market asks for all since a moment. */
  private static boolean isATests(JsonNode entry) {
    return entry.path("path").asText().startsWith("/v1/events") && entry.path("params").has("type");
  }
}
