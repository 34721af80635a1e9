package org.guildhall.payment.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import org.guildhall.payment.entity.DisputeStatus;
import org.guildhall.payment.entity.ProviderName;
import org.guildhall.payment.service.EvidenceAnswer;
import org.guildhall.payment.service.EvidenceRequest;
import org.guildhall.payment.service.ProviderWord;
import org.guildhall.payment.service.ProviderWord.Disputed;
import org.guildhall.shared.entity.Money;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What PayPal says of a dispute over 61.16, and how it is answered. */
class PayPalDisputesTest {
  private static final Instant DUE = Instant.parse("2026-12-05T10:00:00Z");
  private static final String OPEN = "\"status\":\"WAITING_FOR_SELLER_RESPONSE\"";
  private static final String TAKEN = movement("SELLER", "DEBIT", "61.16", "DISPUTE_SETTLEMENT");
  private static final String FEE = movement("SELLER", "DEBIT", "20.00", "CHARGEBACK_FEE");
  private static final String BACK = movement("SELLER", "CREDIT", "61.16", "DISPUTE_SETTLEMENT");
  private static final String LINK = "{\"links\":[{\"rel\":\"self\",\"href\":\"http://x\"}]}";

  private final PayPalDisputeGateway gateway = new PayPalDisputeGateway();
  private PayPalStub paypal;

  @BeforeEach
  void openPayPal() throws IOException {
    paypal = new PayPalStub();
    gateway.paypal = paypal.client(Clock.systemUTC());
  }

  @AfterEach
  void closePayPal() {
    paypal.close();
  }

  @Test
  void whatPayPalHoldsWhileItDecidesHasNotLeft() {
    assertThat(read(OPEN)).isEqualTo(disputed(6116, DisputeStatus.NEEDS_RESPONSE, null));
    assertThat(read("\"status\":\"OPEN\"").status()).isEqualTo(DisputeStatus.NEEDS_RESPONSE);
    assertThat(read("\"status\":\"UNDER_REVIEW\"").status()).isEqualTo(DisputeStatus.UNDER_REVIEW);
    assertThat(read("\"status\":\"WAITING_FOR_BUYER_RESPONSE\"").status())
        .isEqualTo(DisputeStatus.UNDER_REVIEW);
  }

  @Test
  void aChargebackHasTakenAmountAndFeeWhenItOpens() {
    assertThat(read(OPEN + moved(TAKEN, FEE)))
        .isEqualTo(disputed(6116, DisputeStatus.NEEDS_RESPONSE, 2000L));
    assertThat(read(resolved("RESOLVED_SELLER_FAVOUR", moved(TAKEN, FEE, BACK))))
        .isEqualTo(disputed(6116, DisputeStatus.WON, 2000L));
    assertThat(read(resolved("RESOLVED_BUYER_FAVOUR", moved(TAKEN, FEE))))
        .isEqualTo(disputed(6116, DisputeStatus.LOST, 2000L));
  }

  @Test
  void theOutcomeDecidesWherePayPalListsNoMoney() {
    assertThat(read(resolved("RESOLVED_BUYER_FAVOUR", "")).status()).isEqualTo(DisputeStatus.LOST);
    assertThat(read(resolved("ACCEPTED", "")).status()).isEqualTo(DisputeStatus.LOST);
    for (var ours :
        new String[] {
          "RESOLVED_SELLER_FAVOUR", "RESOLVED_WITH_PAYOUT", "CANCELED_BY_BUYER", "DENIED", "NONE"
        }) {
      assertThat(read(resolved(ours, ""))).isEqualTo(disputed(6116, DisputeStatus.WON, null));
    }
  }

  @Test
  void theMoneyDecidesWherePayPalListsIt() {
    var paidByPayPal = movement("BUYER", "CREDIT", "61.16", "DISPUTE_SETTLEMENT");
    assertThat(read(resolved("RESOLVED_BUYER_FAVOUR", moved(paidByPayPal))))
        .isEqualTo(disputed(6116, DisputeStatus.WON, null));

    var part = movement("SELLER", "DEBIT", "20.00", "DISPUTE_SETTLEMENT");
    assertThat(read(resolved("RESOLVED_BUYER_FAVOUR", moved(part, paidByPayPal))))
        .isEqualTo(disputed(2000, DisputeStatus.LOST, 0L));
  }

  @Test
  void whatWasAgreedToIsWhatIsLost() {
    var refunded =
        """
        "status":"RESOLVED","dispute_outcome":{"outcome_code":"RESOLVED_BUYER_FAVOUR",
          "amount_refunded":{"currency_code":"USD","value":"%s"}}\
        """;

    assertThat(read(refunded.formatted("10.00")))
        .isEqualTo(disputed(1000, DisputeStatus.LOST, null));
    assertThat(read(refunded.formatted("0.00")).status()).isEqualTo(DisputeStatus.WON);
  }

  @Test
  void anInquiryIsBetweenBuyerAndMaker() {
    assertThat(word(dispute("INQUIRY", OPEN))).isInstanceOf(ProviderWord.Nothing.class);
    assertThat(word(dispute("PRE_ARBITRATION", OPEN))).isInstanceOf(Disputed.class);
    assertThat(word(dispute("INQUIRY", resolved("RESOLVED_BUYER_FAVOUR", moved(TAKEN)))))
        .isEqualTo(disputed(6116, DisputeStatus.LOST, 0L));
  }

  @Test
  void handsInTheParcelAndTheWordsOnce() {
    paypal.will(200, "{" + OPEN + "}").will(200, LINK);

    assertThat(gateway.submit(request("It was handed over.")))
        .isEqualTo(new EvidenceAnswer.Taken());

    var sent = paypal.asked().get(1);
    assertThat(sent.method() + " " + sent.uri())
        .isEqualTo("POST /v1/customer/disputes/PP-D-1/provide-evidence");
    assertThat(sent.contentType()).startsWith("multipart/form-data; boundary=");
    assertThat(sent.body())
        .contains("Content-Disposition: form-data; name=\"input\"\r\n")
        .contains(
            "{\"evidences\":[{\"evidence_type\":\"PROOF_OF_FULFILLMENT\",\"evidence_info\":"
                + "{\"tracking_info\":[{\"carrier_name\":\"UPS\",\"tracking_number\":\"1Z1\"}]}},"
                + "{\"evidence_type\":\"OTHER\",\"notes\":\"It was handed over.\"}]}\r\n");
  }

  @Test
  void longWordsGoInSeveralNotes() {
    paypal.will(200, "{" + OPEN + "}").will(200, LINK);

    gateway.submit(request("a".repeat(2000) + "b"));

    assertThat(paypal.asked().get(1).body())
        .contains("\"notes\":\"" + "a".repeat(2000) + "\"", "\"notes\":\"b\"");
  }

  @Test
  void whatPayPalHasAlreadyIsNotSentAgain() {
    paypal.will(
        200,
        """
        {"status":"UNDER_REVIEW","evidences":[
          {"source":"SUBMITTED_BY_SELLER","notes":"It was handed over."}]}\
        """);

    assertThat(gateway.submit(request("It was handed over.")))
        .isEqualTo(new EvidenceAnswer.Taken());
    assertThat(paypal.asked()).hasSize(1);
  }

  @Test
  void aRefusalIsFinalAndSilencePasses() {
    paypal
        .will(200, "{" + OPEN + "}")
        .will(422, "{\"details\":[{\"issue\":\"TOO_LATE\"}]}")
        .will(503, "{\"name\":\"BUSY\"}");

    assertThat(gateway.submit(request("Words."))).isEqualTo(new EvidenceAnswer.Refused("TOO_LATE"));
    assertThat(gateway.submit(request("Words."))).isEqualTo(new EvidenceAnswer.Unavailable("BUSY"));
    paypal.close();
    assertThat(gateway.submit(request("Words.")))
        .isEqualTo(new EvidenceAnswer.Unavailable("no_answer"));
  }

  private static EvidenceRequest request(String words) {
    return new EvidenceRequest(ProviderName.PAYPAL, "PP-D-1", "evidence/1", 1, words, "UPS", "1Z1");
  }

  private static Disputed disputed(long minor, DisputeStatus status, Long fee) {
    return new Disputed(
        "PP-D-1",
        "3C6",
        "MERCHANDISE_OR_SERVICE_NOT_RECEIVED",
        Money.of(minor, "USD"),
        DUE,
        status,
        fee);
  }

  private static Disputed read(String fields) {
    return (Disputed) word(dispute("CHARGEBACK", fields));
  }

  private static ProviderWord word(String json) {
    try {
      return PayPalDisputes.word(new ObjectMapper().readTree(json));
    } catch (JsonProcessingException e) {
      throw new AssertionError(json, e);
    }
  }

  private static String dispute(String stage, String fields) {
    return """
    {"dispute_id":"PP-D-1","reason":"MERCHANDISE_OR_SERVICE_NOT_RECEIVED",
     "dispute_amount":{"currency_code":"USD","value":"61.16"},
     "disputed_transactions":[{"seller_transaction_id":"3C6"}],
     "seller_response_due_date":"2026-12-05T10:00:00.000Z",
     "dispute_life_cycle_stage":"%s",%s}\
    """
        .formatted(stage, fields);
  }

  private static String resolved(String outcome, String more) {
    return "\"status\":\"RESOLVED\",\"dispute_outcome\":{\"outcome_code\":\"%s\"}%s"
        .formatted(outcome, more);
  }

  private static String moved(String... movements) {
    return ",\"money_movements\":[" + String.join(",", movements) + "]";
  }

  private static String movement(String party, String type, String value, String reason) {
    return """
    {"affected_party":"%s","type":"%s","amount":{"currency_code":"USD","value":"%s"},"reason":"%s"}\
    """
        .formatted(party, type, value, reason);
  }
}
