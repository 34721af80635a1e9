package org.guildhall.sandbox.stripe;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.stripe.StripeClient;
import com.stripe.exception.StripeException;
import com.stripe.model.Account;
import com.stripe.model.AccountLink;
import com.stripe.model.Payout;
import com.stripe.model.Transfer;
import com.stripe.net.RequestOptions;
import com.stripe.param.AccountCreateParams;
import com.stripe.param.AccountLinkCreateParams;
import com.stripe.param.PayoutCreateParams;
import com.stripe.param.TransferCreateParams;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.util.Map;
import org.guildhall.sandbox.MarketStub;
import org.guildhall.sandbox.SandboxOptions;
import org.guildhall.sandbox.SandboxUnderTest;
import org.guildhall.sandbox.state.Json;

/** A sandbox and a market that takes its events, with the steps that money takes. */
public final class MoneyWorld implements AutoCloseable {

  private final MarketStub market;
  private final SandboxUnderTest sandbox;

  /** Payouts and banks take no time. */
  public MoneyWorld() {
    this("0");
  }

  public MoneyWorld(String delay) {
    try {
      market = new MarketStub();
    } catch (IOException noPort) {
      throw new IllegalStateException(noPort);
    }
    sandbox =
        new SandboxUnderTest(
            SandboxOptions.forTests()
                .with("webhook-url", market.url())
                .with("refund-settle-seconds", "0")
                .with("payout-settle-seconds", delay)
                .with("dispute-settle-seconds", delay));
  }

  public MarketStub market() {
    return market;
  }

  public SandboxUnderTest sandbox() {
    return sandbox;
  }

  public StripeClient stripe() {
    return sandbox.stripe();
  }

  /** Pays a session of 12.34 dollars in one call; answers its payment intent. */
  public String sale(String card) {
    String id = sandbox.openSession().getId();
    HttpResponse<String> paid =
        sandbox.order("/sandbox/stripe/sessions/" + id + "/pay", "{\"card\":\"" + card + "\"}");
    return Json.parse(paid.body()).path("payment_intent").asText();
  }

  public Account newAccount() throws StripeException {
    return stripe()
        .v1()
        .accounts()
        .create(
            AccountCreateParams.builder()
                .setType(AccountCreateParams.Type.EXPRESS)
                .setEmail("ada@example.com")
                .setCapabilities(
                    AccountCreateParams.Capabilities.builder()
                        .setTransfers(
                            AccountCreateParams.Capabilities.Transfers.builder()
                                .setRequested(true)
                                .build())
                        .build())
                .putMetadata("shop", "12")
                .build());
  }

  public AccountLink link(String account) throws StripeException {
    return stripe()
        .v1()
        .accountLinks()
        .create(
            AccountLinkCreateParams.builder()
                .setAccount(account)
                .setType(AccountLinkCreateParams.Type.ACCOUNT_ONBOARDING)
                .setRefreshUrl("http://localhost:8080/seller/payouts/again")
                .setReturnUrl("http://localhost:8080/seller/payouts")
                .build());
  }

  /** Fills the hosted page in. */
  public HttpResponse<String> onboard(AccountLink link, String bank, String result) {
    return sandbox.post(
        URI.create(link.getUrl()).getPath(),
        Map.of("business-type", "individual", "bank-account", bank, "result", result));
  }

  /** An account that takes transfers and pays out. */
  public String seller() throws StripeException {
    return seller("000123456789");
  }

  public String seller(String bank) throws StripeException {
    String id = newAccount().getId();
    onboard(link(id), bank, "enabled");
    return id;
  }

  public Transfer transfer(String account, long amount) throws StripeException {
    return stripe()
        .v1()
        .transfers()
        .create(
            TransferCreateParams.builder()
                .setAmount(amount)
                .setCurrency("usd")
                .setDestination(account)
                .setTransferGroup("G-1001")
                .putMetadata("order", "G-1001")
                .build());
  }

  public Payout payout(String account, long amount) throws StripeException {
    return stripe()
        .v1()
        .payouts()
        .create(
            PayoutCreateParams.builder()
                .setAmount(amount)
                .setCurrency("usd")
                .putMetadata("run", "7")
                .build(),
            as(account));
  }

  /** What is available in dollars; null stands for the platform. */
  public long balance(String account) throws StripeException {
    return stripe().v1().balance().retrieve(as(account)).getAvailable().stream()
        .filter(amount -> amount.getCurrency().equals("usd"))
        .mapToLong(amount -> amount.getAmount())
        .sum();
  }

  public static RequestOptions as(String account) {
    return account == null ? null : RequestOptions.builder().setStripeAccount(account).build();
  }

  /** The newest event of the type as it arrived. */
  public ObjectNode event(String type) {
    return market.deliveries().stream()
        .filter(delivery -> delivery.type().equals(type))
        .reduce((first, second) -> second)
        .orElseThrow()
        .event();
  }

  @Override
  public void close() {
    sandbox.close();
    market.close();
  }
}
