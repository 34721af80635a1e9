package org.guildhall.payment.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import org.guildhall.payment.entity.ReconcileError;
import org.guildhall.payment.service.FetchedEvent;
import org.guildhall.payment.service.ProviderCharge;
import org.guildhall.payment.service.ProviderRefund;
import org.guildhall.payment.service.RefundAnswer;
import org.guildhall.shared.entity.BusinessException;
import org.guildhall.shared.entity.Money;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PayPalRecordsGatewayTest {
  private static final UUID PAYMENT = UUID.fromString("01900000-0000-7000-8000-000000000001");
  private static final Instant NOW = Instant.parse("2026-11-25T10:00:00.5Z");
  private static final Instant SINCE = Instant.parse("2026-11-22T10:00:00Z");
  private static final Instant PAID = Instant.parse("2026-11-24T08:00:00Z");
  private static final String REPORT =
      """
      {"transaction_details":[%s],"total_pages":%d,"last_refreshed_datetime":"%s"}\
      """;
  private static final String ROW =
      """
      {"transaction_info":{"transaction_id":"%s","transaction_event_code":"%s",
       "transaction_status":"%s","transaction_initiation_date":"2026-11-24T08:00:00+0000",
       "transaction_amount":{"currency_code":"USD","value":"%s"},"custom_field":"%s"}}\
      """;
  private static final String WRITTEN = "2026-11-25T07:30:00+0000";

  private final PayPalRecordsGateway gateway = new PayPalRecordsGateway();
  private PayPalStub paypal;

  @BeforeEach
  void openPayPal() throws IOException {
    paypal = new PayPalStub();
    gateway.clock = Clock.fixed(NOW, ZoneOffset.UTC);
    gateway.paypal = paypal.client(gateway.clock);
    gateway.settings = paypal.settings();
  }

  @AfterEach
  void closePayPal() {
    paypal.close();
  }

  @Test
  void asksForWhatPayPalToldPageByPageAtTheHostWeKnow() {
    paypal.will(
        200,
        """
        {"events":[{"id":"WH-1","event_type":"PAYMENT.CAPTURE.COMPLETED","resource":{"id":"3C6"}},
          {"id":"WH-2","event_type":"CUSTOMER.DISPUTE.CREATED","resource":{"dispute_id":"PP-D-1"}}],
         "links":[{"rel":"self","href":"http://elsewhere/"},
          {"rel":"next","href":"http://elsewhere/v1/notifications/webhooks-events?token=%2B7"}]}\
        """);
    paypal.will(200, "{\"events\":[],\"links\":[{\"rel\":\"next\",\"href\":\"http://x/y\"}]}");

    var first = gateway.events(SINCE, null);
    var second = gateway.events(SINCE, first.next());

    assertThat(paypal.asked())
        .extracting(PayPalStub.Asked::uri)
        .containsExactly(
            "/v1/notifications/webhooks-events?page_size=100&start_time=2026-11-22T10:00:00Z"
                + "&end_time=2026-11-25T10:00:00Z",
            "/v1/notifications/webhooks-events?token=%2B7");
    assertThat(first.events())
        .extracting(FetchedEvent::eventId, FetchedEvent::type, FetchedEvent::objectRef)
        .containsExactly(
            tuple("WH-1", "PAYMENT.CAPTURE.COMPLETED", "3C6"),
            tuple("WH-2", "CUSTOMER.DISPUTE.CREATED", "PP-D-1"));
    assertThat(first.events().get(0).payload()).contains("\"event_type\"", "\"resource\"");
    assertThat(second.events()).isEmpty();
    assertThat(second.next()).isNull();
  }

  @Test
  void aLinkThatLeadsElsewhereIsNotFollowed() {
    paypal.will(
        200,
        """
        {"events":[{"id":"WH-1","event_type":"X","resource":{}}],
         "links":[{"rel":"next","href":"http://elsewhere/v2/payments"}]}\
        """);

    assertThat(gateway.events(SINCE, null).next()).isNull();
  }

  @Test
  void readsWhatCameAndWentBackAndNothingElse() {
    paypal.will(
        200,
        REPORT.formatted(
            String.join(
                ",",
                row("3C6", "T0006", "S", "90.99", PAYMENT.toString()),
                row("3C7", "T0006", "P", "5.00", ""),
                row("3C8", "T0006", "D", "5.00", ""),
                row("3C9", "T0003", "V", "1.00", "somebody's"),
                row("3D1", "T0001", "S", "-7.00", ""),
                row("3D2", "T1201", "S", "-90.99", PAYMENT.toString())),
            2,
            WRITTEN));
    paypal.will(
        200,
        REPORT.formatted(
            String.join(
                ",",
                row("1R1", "T1107", "S", "-5.00", PAYMENT + ".2"),
                row("1R2", "T1107", "P", "-6.00", ""),
                row("1R3", "T1107", "D", "-7.00", "")),
            2,
            "2026-11-25T07:00:00+0000"));

    var truth = gateway.truth(SINCE);

    assertThat(truth.charges())
        .containsExactly(
            new ProviderCharge("3C6", "3C6", PAYMENT, Money.of(9099, "USD"), PAID),
            new ProviderCharge("3C9", "3C9", null, Money.of(100, "USD"), PAID));
    assertThat(truth.refunds())
        .containsExactly(
            refund("1R1", PAYMENT + "/2", 500, new RefundAnswer.Succeeded("1R1")),
            refund("1R2", null, 600, new RefundAnswer.Taken("1R2")),
            refund("1R3", null, 700, new RefundAnswer.Refused("1R3", "refund_D")));
    assertThat(truth.upTo()).as("the older of both").isEqualTo("2026-11-25T07:00:00Z");
    assertThat(paypal.asked())
        .extracting(PayPalStub.Asked::uri)
        .containsExactly(
            "/v1/reporting/transactions?start_date=2026-11-22T10:00:00Z"
                + "&end_date=2026-11-25T10:00:00Z&page_size=100&page=1",
            "/v1/reporting/transactions?start_date=2026-11-22T10:00:00Z"
                + "&end_date=2026-11-25T10:00:00Z&page_size=100&page=2");
  }

  @Test
  void aLongTimeIsAskedForInParts() {
    var report = REPORT.formatted("", 0, WRITTEN);
    paypal.will(200, report).will(200, report);

    gateway.truth(SINCE.minus(Duration.ofDays(40)));

    assertThat(paypal.asked()).hasSize(2);
    assertThat(paypal.asked().get(1).uri())
        .contains("start_date=2026-11-12T10:00:00Z&end_date=2026-11-25T10:00:00Z");
  }

  @Test
  void whereTheReportDoesNotSayHowFarItGoesItGoesAsFarAsPromised() {
    paypal.will(200, "{\"transaction_details\":[],\"total_pages\":0}");

    assertThat(gateway.truth(SINCE).upTo()).isEqualTo("2026-11-25T07:00:00Z");
  }

  @Test
  void refusesWhenPayPalDoesNotAnswer() {
    paypal
        .will(503, "{\"name\":\"SERVICE_UNAVAILABLE\"}")
        .will(403, "{\"name\":\"NOT_AUTHORIZED\"}");

    assertUnavailable(() -> gateway.events(SINCE, null));
    assertUnavailable(() -> gateway.truth(SINCE));
    paypal.close();
    assertUnavailable(() -> gateway.truth(SINCE));
  }

  private static void assertUnavailable(Runnable call) {
    assertThatThrownBy(call::run)
        .isInstanceOfSatisfying(
            BusinessException.class,
            refusal -> assertThat(refusal.error()).isEqualTo(ReconcileError.PROVIDER_UNAVAILABLE));
  }

  private static ProviderRefund refund(
      String id, String reference, long minor, RefundAnswer state) {
    return new ProviderRefund(id, reference, Money.of(minor, "USD"), state, PAID);
  }

  private static String row(String id, String code, String status, String value, String custom) {
    return ROW.formatted(id, code, status, value, custom);
  }
}
