package org.guildhall.payment.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.stripe.Stripe;
import com.stripe.net.Webhook;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import org.guildhall.payment.entity.DisputeStatus;
import org.guildhall.payment.entity.PaymentError;
import org.guildhall.payment.entity.ProviderName;
import org.guildhall.payment.event.SellerAccountChanged;
import org.guildhall.payment.event.SellerPayoutFailed;
import org.guildhall.payment.event.SellerPayoutPaid;
import org.guildhall.payment.event.SellerTransferReversed;
import org.guildhall.payment.service.ProviderWord;
import org.guildhall.payment.service.SignedEvent;
import org.guildhall.shared.entity.BusinessException;
import org.guildhall.shared.entity.Money;
import org.guildhall.shared.event.DomainEvent;
import org.guildhall.shared.service.Settings;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class StripeEventsTest {
  private static final Instant NOW = Instant.parse("2026-11-22T20:00:00Z");
  private static final UUID PAYMENT = UUID.fromString("01900000-0000-7000-8000-000000000001");
  private static final String SESSION =
      """
      {"id":"cs_1","object":"checkout.session","status":"complete","payment_status":"paid",
      "amount_total":1999,"currency":"usd","payment_intent":"pi_1",
      "metadata":{"payment_id":"%s"}}\
      """
          .formatted(PAYMENT);

  private static final String DISPUTE =
      """
      {"id":"dp_1","object":"dispute","status":"needs_response","amount":1999,"currency":"usd",
      "reason":"fraudulent","payment_intent":"pi_1","evidence_details":{"due_by":1796119200},
      "balance_transactions":[{"id":"txn_1","object":"balance_transaction","amount":-1999,"fee":1500}]}\
      """;

  private final StripeEvents events = new StripeEvents();

  @BeforeEach
  void wire() {
    events.settings = new StripeSettings();
    events.settings.settings = new Settings();
    events.clock = Clock.fixed(NOW, ZoneOffset.UTC);
  }

  @Test
  void takesWhatStripeSigned() throws GeneralSecurityException {
    var body = event("checkout.session.completed", SESSION, Stripe.API_VERSION);

    var event = verify(body, signed(body, NOW));

    assertThat(event.eventId()).isEqualTo("evt_1");
    assertThat(event.type()).isEqualTo("checkout.session.completed");
    assertThat(event.objectRef()).isEqualTo("cs_1");
    assertThat(event.payload()).isEqualTo(body);
  }

  @Test
  void refusesASignedEventOfNoVersion() throws GeneralSecurityException {
    var body = "{\"id\":\"evt_1\",\"object\":\"event\",\"type\":\"charge.succeeded\"}";

    assertThatThrownBy(() -> verify(body, signed(body, NOW)))
        .isInstanceOfSatisfying(
            BusinessException.class,
            refused -> assertThat(refused.error()).isEqualTo(PaymentError.UNREADABLE_EVENT));
  }

  @Test
  void readsADisputeAndWhatItCost() {
    var word = events.read(event("charge.dispute.funds_withdrawn", DISPUTE, Stripe.API_VERSION));

    assertThat(word)
        .isEqualTo(
            new ProviderWord.Disputed(
                "dp_1",
                "pi_1",
                "fraudulent",
                Money.of(1999, "USD"),
                Instant.ofEpochSecond(1796119200),
                DisputeStatus.NEEDS_RESPONSE,
                1500L));
  }

  @Test
  void readsADisputeWhoseMoneyHasNotGone() {
    var dispute = DISPUTE.replaceFirst("\"balance_transactions\":\\[.*]", "\"x\":1");

    var word = events.read(event("charge.dispute.created", dispute, Stripe.API_VERSION));

    assertThat(((ProviderWord.Disputed) word).feeMinor()).isNull();
  }

  @Test
  void anInquiryTakesNoMoney() {
    var inquiry = DISPUTE.replace("needs_response", "warning_needs_response");

    var word = events.read(event("charge.dispute.created", inquiry, Stripe.API_VERSION));

    assertThat(word).isInstanceOf(ProviderWord.Nothing.class);
  }

  @Test
  void refusesABodyWithOneByteChanged() throws GeneralSecurityException {
    var body = event("checkout.session.completed", SESSION, Stripe.API_VERSION);
    var signature = signed(body, NOW);

    refused(body.replace("1999", "1998"), signature);
  }

  @Test
  void refusesASignatureOfAnotherSecret() throws GeneralSecurityException {
    var body = event("checkout.session.completed", SESSION, Stripe.API_VERSION);

    refused(body, Webhook.Signature.generateSignatureHeader(body, "whsec_x", NOW.getEpochSecond()));
  }

  @Test
  void refusesNoSignatureAndOnesThatAreNone() {
    var body = event("checkout.session.completed", SESSION, Stripe.API_VERSION);

    refused(body, null);
    refused(body, "");
    refused(body, "t=,v1=");
    refused(body, "t=99999999999999999999,v1=00");
  }

  @Test
  void takesASignatureUpToFiveMinutesOldAndNoOlder() throws GeneralSecurityException {
    var body = event("checkout.session.completed", SESSION, Stripe.API_VERSION);

    assertThat(verify(body, signed(body, NOW.minusSeconds(300))).eventId()).isEqualTo("evt_1");
    refused(body, signed(body, NOW.minusSeconds(301)));
  }

  @Test
  void refusesASignatureFromTheFuture() throws GeneralSecurityException {
    var body = event("checkout.session.completed", SESSION, Stripe.API_VERSION);

    assertThat(verify(body, signed(body, NOW.plusSeconds(300))).eventId()).isEqualTo("evt_1");
    refused(body, signed(body, NOW.plusSeconds(301)));
  }

  @Test
  void readsAPaidSession() {
    var word = events.read(event("checkout.session.completed", SESSION, Stripe.API_VERSION));

    assertThat(word)
        .isEqualTo(
            new ProviderWord.Paid(
                new ProviderWord.About(PAYMENT, "cs_1"), Money.of(1999, "USD"), "pi_1"));
  }

  @Test
  void readsADecline() {
    var intent =
        """
        {"id":"pi_1","object":"payment_intent","currency":"usd","amount_received":0,
        "metadata":{"payment_id":"%s"},
        "last_payment_error":{"code":"card_declined","decline_code":"insufficient_funds"}}\
        """
            .formatted(PAYMENT);

    var word = events.read(event("payment_intent.payment_failed", intent, Stripe.API_VERSION));

    assertThat(word)
        .isEqualTo(
            new ProviderWord.Declined(new ProviderWord.About(PAYMENT, null), "insufficient_funds"));
  }

  @Test
  void readsAnExpiredSession() {
    var session = SESSION.replace("complete", "expired").replace("\"paid\"", "\"unpaid\"");

    assertThat(events.read(event("checkout.session.expired", session, Stripe.API_VERSION)))
        .isInstanceOf(ProviderWord.Expired.class);
  }

  @Test
  void readsThatAMakersAccountChanged() {
    assertThat(told("account.updated", "{\"id\":\"acct_1\",\"object\":\"account\"}"))
        .isEqualTo(new SellerAccountChanged(ProviderName.STRIPE, "acct_1"));
  }

  @Test
  void readsWhatBecameOfAPayout() {
    var payout =
        """
        {"id":"po_1","object":"payout","failure_code":"account_closed",
        "metadata":{"payout_id":"%s","payout_reference":"ref:2"}}\
        """
            .formatted(PAYMENT);

    assertThat(told("payout.paid", payout))
        .isEqualTo(new SellerPayoutPaid(PAYMENT, "ref:2", "po_1", "acct_1"));
    assertThat(told("payout.failed", payout))
        .isEqualTo(new SellerPayoutFailed(PAYMENT, "ref:2", "po_1", "acct_1", "account_closed"));
  }

  @Test
  void hasNothingToDoForAPayoutThatIsNotOurs() {
    var payout = "{\"id\":\"po_1\",\"object\":\"payout\",\"metadata\":{}}";

    assertThat(events.read(connected("payout.paid", payout)))
        .isInstanceOf(ProviderWord.Nothing.class);
  }

  @Test
  void readsThatATransferWasTakenBack() {
    var transfer = "{\"id\":\"tr_1\",\"object\":\"transfer\",\"reversed\":%s}";

    assertThat(told("transfer.reversed", transfer.formatted(true)))
        .isEqualTo(new SellerTransferReversed("tr_1", true));
    assertThat(told("transfer.reversed", transfer.formatted(false)))
        .isEqualTo(new SellerTransferReversed("tr_1", false));
  }

  @Test
  void takesWhatTheConnectEndpointSignedWithItsOwnSecret() throws GeneralSecurityException {
    var body = connected("account.updated", "{\"id\":\"acct_1\",\"object\":\"account\"}");
    var signature =
        Webhook.Signature.generateSignatureHeader(body, "whsec_connect", NOW.getEpochSecond());
    refused(body, signature);

    events.settings =
        new StripeSettings() {
          @Override
          public String connectWebhookSecret() {
            return "whsec_connect";
          }
        };
    events.settings.settings = new Settings();

    assertThat(verify(body, signature).eventId()).isEqualTo("evt_1");
    refused(body.replace("acct_1", "acct_2"), signature);
  }

  private DomainEvent told(String type, String object) {
    return ((ProviderWord.Told) events.read(connected(type, object))).fact();
  }

  private static String connected(String type, String object) {
    return event(type, object, Stripe.API_VERSION)
        .replaceFirst("\"created\"", "\"account\":\"acct_1\",\"created\"");
  }

  @Test
  void hasNothingToDoForOtherKindsOfEvents() {
    var balance = "{\"object\":\"balance\"}";

    assertThat(events.read(event("balance.available", balance, Stripe.API_VERSION)))
        .isInstanceOf(ProviderWord.Nothing.class);
  }

  @Test
  void refusesAnEventOfAnotherApiVersionRatherThanSkipIt() {
    var event = event("checkout.session.completed", SESSION, "2020-08-27");

    assertThatThrownBy(() -> events.read(event))
        .isInstanceOfSatisfying(
            BusinessException.class,
            refusal -> assertThat(refusal.error()).isEqualTo(PaymentError.UNREADABLE_EVENT));
  }

  private void refused(String body, String signature) {
    assertThatThrownBy(() -> verify(body, signature))
        .isInstanceOfSatisfying(
            BusinessException.class,
            refusal -> assertThat(refusal.error()).isEqualTo(PaymentError.FORGED_EVENT));
  }

  private static String signed(String body, Instant when) throws GeneralSecurityException {
    return Webhook.Signature.generateSignatureHeader(
        body, StripeSettings.SANDBOX_SECRET, when.getEpochSecond());
  }

  private static String event(String type, String object, String apiVersion) {
    return """
    {"id":"evt_1","object":"event","type":"%s","api_version":"%s","created":1,
    "data":{"object":%s}}\
    """
        .formatted(type, apiVersion, object);
  }

  private SignedEvent verify(String body, String signature) {
    return events.verify(body, name -> name.equals("Stripe-Signature") ? signature : null);
  }
}
