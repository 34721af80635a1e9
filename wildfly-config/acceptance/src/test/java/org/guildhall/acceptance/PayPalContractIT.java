package org.guildhall.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import org.guildhall.local.Market;
import org.guildhall.sandbox.contract.PayPalSpec;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * What the market asked of PayPal in this run, held against PayPal's own descriptions; it runs
 * after those that ask.
 */
@Order(Integer.MAX_VALUE - 2)
@ExtendWith({OpenMarket.class, Browsing.class})
class PayPalContractIT {

  @Test
  void ourRequestsAndTheAnswersArePayPals(Market market, Sandbox sandbox, Visitors visitors) {
    var spec = PayPalSpec.load();
    assumeTrue(spec.isPresent(), "skipped: PayPal's descriptions are not on this machine");
    var rows = new Rows(market.dataSource());
    var buyer = new Buyer(visitors.one(), "paypal-contract@example.com");
    buyer.putInCart(Listing.of(rows, "ines@guildhall.test", 2));
    buyer.goToPayPal();
    buyer.agree("buyer@example.com");
    buyer.awaitThanks();

    // the token's and the reports' addresses are described nowhere in what PayPal publishes
    var ours =
        sandbox.payPalRequests().stream()
            .filter(entry -> !entry.path("path").asText().startsWith("/v1/oauth2/"))
            .filter(entry -> !entry.path("path").asText().startsWith("/v1/reporting/"))
            .toList();

    assertThat(ours)
        .extracting(entry -> entry.path("path").asText().replaceAll("[0-9A-Z]{17}", "*"))
        .contains("/v2/checkout/orders", "/v2/checkout/orders/*/capture");
    assertThat(ours).flatMap(entry -> spec.get().checkEntry(entry)).isEmpty();
  }
}
