package org.guildhall.local;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Currency;
import java.util.HashMap;
import java.util.Map;
import org.guildhall.local.ProviderBooks.Taken;

/** What PayPal's report of transactions says it took and gave back, payment by payment. */
final class PayPalBooks {
  private static final String SALE = "T0006";
  private static final String REFUND = "T1107";
  // a report spans 31 days at most
  private static final Duration SPAN = Duration.ofDays(30);
  private static final int PAGE = 500;
  private static final ObjectMapper JSON = new ObjectMapper();

  private final URI address;
  private final HttpClient http =
      HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();

  PayPalBooks(URI address) {
    this.address = address;
  }

  /** Every payment since then, by PayPal's id of its capture. */
  Map<String, Taken> taken(Instant since, Instant until) {
    var token = token();
    var taken = new HashMap<String, Taken>();
    for (var from = since; from.isBefore(until); from = from.plus(SPAN)) {
      var to = from.plus(SPAN).isBefore(until) ? from.plus(SPAN) : until;
      var page = 1;
      JsonNode report;
      do {
        report = report(token, from, to, page);
        report.path("transaction_details").forEach(row -> add(taken, row.path("transaction_info")));
      } while (page++ < report.path("total_pages").asInt());
    }
    return taken;
  }

  private static void add(Map<String, Taken> taken, JsonNode row) {
    var minor = minor(row.path("transaction_amount"));
    if (row.path("transaction_event_code").asText().equals(SALE)) {
      var id = row.path("transaction_id").asText();
      taken.put(id, new Taken(id, row.path("custom_field").asText(), minor, 0));
    } else if (row.path("transaction_event_code").asText().equals(REFUND)) {
      taken.computeIfPresent(
          row.path("paypal_reference_id").asText(), (id, before) -> before.less(-minor));
    }
  }

  private static long minor(JsonNode amount) {
    var digits =
        Currency.getInstance(amount.path("currency_code").asText()).getDefaultFractionDigits();
    return new BigDecimal(amount.path("value").asText()).movePointRight(digits).longValueExact();
  }

  private JsonNode report(String token, Instant from, Instant to, int page) {
    var path =
        "/v1/reporting/transactions?start_date=%s&end_date=%s&page_size=%d&page=%d"
            .formatted(from, to, PAGE, page);
    return send(
        HttpRequest.newBuilder(address.resolve(path)).header("Authorization", "Bearer " + token));
  }

  private String token() {
    var pair =
        setting("GUILDHALL_PAYPAL_CLIENT_ID", "guildhall-client")
            + ":"
            + setting("GUILDHALL_PAYPAL_CLIENT_SECRET", "guildhall-secret");
    var basic = Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
    return send(HttpRequest.newBuilder(address.resolve("/v1/oauth2/token"))
            .header("Authorization", "Basic " + basic)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString("grant_type=client_credentials")))
        .path("access_token")
        .asText();
  }

  private JsonNode send(HttpRequest.Builder request) {
    try {
      var answer =
          http.send(
              request.timeout(Duration.ofSeconds(30)).build(),
              HttpResponse.BodyHandlers.ofString());
      if (answer.statusCode() != 200) {
        throw new CannotRun("PayPal at " + address + " answers " + answer.statusCode());
      }
      return JSON.readTree(answer.body());
    } catch (IOException e) {
      throw new CannotRun("PayPal at " + address + " does not tell: " + e, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CannotRun("Interrupted", e);
    }
  }

  private static String setting(String name, String local) {
    return System.getenv().getOrDefault(name, local);
  }
}
