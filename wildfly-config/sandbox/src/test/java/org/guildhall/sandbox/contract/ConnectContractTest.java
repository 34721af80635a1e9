package org.guildhall.sandbox.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.stripe.exception.InvalidRequestException;
import com.stripe.exception.StripeException;
import com.stripe.model.Account;
import com.stripe.model.Dispute;
import com.stripe.model.Event;
import com.stripe.model.Payout;
import com.stripe.model.Transfer;
import com.stripe.model.TransferReversal;
import com.stripe.param.AccountCreateParams;
import com.stripe.param.BalanceTransactionListParams;
import com.stripe.param.ChargeListParams;
import com.stripe.param.DisputeListParams;
import com.stripe.param.DisputeUpdateParams;
import com.stripe.param.EventListParams;
import com.stripe.param.PayoutListParams;
import com.stripe.param.TransferListParams;
import com.stripe.param.TransferReversalCreateParams;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.guildhall.sandbox.MarketStub;
import org.guildhall.sandbox.stripe.MoneyWorld;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Accounts, transfers, payouts, balances and disputes, judged by Stripe's own description. */
class ConnectContractTest {

  private static final Optional<StripeSpec> SPEC = StripeSpec.load();

  private MoneyWorld world;

  @BeforeEach
  void open() {
    assumeTrue(SPEC.isPresent(), SharedData.absence(StripeSpec.FILE));
    world = new MoneyWorld();
  }

  @AfterEach
  void close() {
    if (world != null) {
      world.close();
    }
  }

  @Test
  void accountsAndLinksFitTheDescription() throws StripeException {
    Account account = world.newAccount();
    world.onboard(world.link(account.getId()), "000123456789", "enabled");
    world.stripe().v1().accounts().retrieve(account.getId());
    for (String state : List.of("pending", "restricted", "payouts_blocked", "rejected")) {
      world
          .sandbox()
          .order("/control/accounts/" + account.getId(), "{\"state\":\"" + state + "\"}");
      world.stripe().v1().accounts().retrieve(account.getId());
    }
    world
        .stripe()
        .v1()
        .accounts()
        .create(
            AccountCreateParams.builder()
                .setController(
                    AccountCreateParams.Controller.builder()
                        .setStripeDashboard(
                            AccountCreateParams.Controller.StripeDashboard.builder()
                                .setType(
                                    AccountCreateParams.Controller.StripeDashboard.Type.EXPRESS)
                                .build())
                        .build())
                .build());
    world.stripe().v1().accounts().list();
    assertThat(findings()).isEmpty();
  }

  @Test
  void transfersPayoutsAndBalancesFitTheDescription() throws StripeException {
    world.sale("4242424242424242");
    String seller = world.seller();
    Transfer transfer = world.transfer(seller, 900);
    TransferReversal reversal =
        world
            .stripe()
            .v1()
            .transfers()
            .reversals()
            .create(
                transfer.getId(),
                TransferReversalCreateParams.builder()
                    .setAmount(100L)
                    .putMetadata("refund", "3")
                    .build());
    world.stripe().v1().transfers().reversals().retrieve(transfer.getId(), reversal.getId());
    world.stripe().v1().transfers().reversals().list(transfer.getId());
    world.stripe().v1().transfers().retrieve(transfer.getId());
    world
        .stripe()
        .v1()
        .transfers()
        .list(TransferListParams.builder().setDestination(seller).build());
    world.sandbox().order("/control/payouts/next", "{\"outcome\":\"fail\"}");
    Payout payout = world.payout(seller, 800);
    await().until(() -> world.market().types().contains("payout.failed"));
    world.stripe().v1().payouts().retrieve(payout.getId(), MoneyWorld.as(seller));
    world
        .stripe()
        .v1()
        .payouts()
        .list(PayoutListParams.builder().setLimit(3L).build(), MoneyWorld.as(seller));
    world.balance(null);
    world.balance(seller);
    String entry =
        world
            .stripe()
            .v1()
            .balanceTransactions()
            .list(
                BalanceTransactionListParams.builder().addExpand("data.source").build(),
                MoneyWorld.as(null))
            .getData()
            .get(0)
            .getId();
    world.stripe().v1().balanceTransactions().retrieve(entry);
    assertThat(
            catchThrowableOfType(
                InvalidRequestException.class, () -> world.transfer(seller, 1_000_000)))
        .isNotNull();
    assertThat(findings()).isEmpty();
  }

  @Test
  void disputesAndChargesFitTheDescription() throws StripeException {
    world.sale("4000000000000259");
    Dispute dispute =
        world
            .stripe()
            .v1()
            .disputes()
            .list(DisputeListParams.builder().setLimit(5L).build())
            .getData()
            .get(0);
    world
        .stripe()
        .v1()
        .disputes()
        .update(
            dispute.getId(),
            DisputeUpdateParams.builder()
                .setEvidence(
                    DisputeUpdateParams.Evidence.builder()
                        .setShippingCarrier("UPS")
                        .setShippingTrackingNumber("1Z0000000000000001")
                        .setUncategorizedText("winning_evidence")
                        .build())
                .build());
    await().until(() -> world.market().types().contains("charge.dispute.funds_reinstated"));
    world.stripe().v1().disputes().retrieve(dispute.getId());
    world.sale("4000000000000259");
    String second = world.stripe().v1().disputes().list().getData().get(0).getId();
    world.stripe().v1().disputes().close(second);
    world
        .stripe()
        .v1()
        .charges()
        .list(ChargeListParams.builder().addExpand("data.balance_transaction").build());
    assertThat(findings()).isEmpty();
  }

  @Test
  void everyEventCarriesAnObjectOfTheDescription() throws StripeException {
    world.sale("4000000000000259");
    world.sale("4242424242424242");
    world.sale("4242424242424242");
    world.sale("4242424242424242");
    String seller = world.seller();
    world.transfer(seller, 200);
    world.payout(seller, 200);
    await().until(() -> world.market().types().contains("payout.paid"));
    for (MarketStub.Delivery delivery : world.market().deliveries()) {
      assertThat(SPEC.orElseThrow().checkObject(delivery.event().at("/data/object")))
          .as(delivery.type())
          .isEmpty();
    }
    List<Event> ofSeller =
        world
            .stripe()
            .v1()
            .events()
            .list(
                EventListParams.builder()
                    .addType("payout.created")
                    .addType("payout.paid")
                    .setCreated(EventListParams.Created.builder().setGte(1000L).build())
                    .build(),
                MoneyWorld.as(seller))
            .getData();
    assertThat(ofSeller)
        .hasSize(2)
        .allSatisfy(event -> assertThat(event.getAccount()).isEqualTo(seller))
        .allSatisfy(event -> assertThat(event.getDataObjectDeserializer().getObject()).isPresent());
    assertThat(findings()).isEmpty();
  }

  private List<String> findings() {
    List<String> findings = new ArrayList<>();
    world
        .sandbox()
        .json("/control/requests")
        .forEach(entry -> findings.addAll(SPEC.orElseThrow().checkEntry(entry)));
    return findings;
  }
}
