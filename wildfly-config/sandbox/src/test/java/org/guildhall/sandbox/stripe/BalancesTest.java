package org.guildhall.sandbox.stripe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

import com.stripe.exception.StripeException;
import com.stripe.model.BalanceTransaction;
import com.stripe.model.Charge;
import com.stripe.param.BalanceTransactionListParams;
import com.stripe.param.ChargeListParams;
import com.stripe.param.RefundCreateParams;
import java.nio.file.Path;
import java.util.List;
import org.guildhall.sandbox.SandboxOptions;
import org.guildhall.sandbox.SandboxUnderTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BalancesTest {

  private final MoneyWorld world = new MoneyWorld();

  @AfterEach
  void close() {
    world.close();
  }

  @Test
  void everyMovementIsListedWithFeeNetAndSource() throws StripeException {
    String intent = world.sale("4242424242424242");
    String seller = world.seller();
    world.transfer(seller, 500);
    world
        .stripe()
        .v1()
        .refunds()
        .create(RefundCreateParams.builder().setPaymentIntent(intent).setAmount(234L).build());

    List<BalanceTransaction> all = world.stripe().v1().balanceTransactions().list().getData();

    assertThat(all)
        .extracting(
            BalanceTransaction::getType,
            BalanceTransaction::getAmount,
            BalanceTransaction::getFee,
            BalanceTransaction::getNet)
        .containsExactly(
            tuple("refund", -234L, 0L, -234L),
            tuple("transfer", -500L, 0L, -500L),
            tuple("charge", 1234L, 66L, 1168L));
    assertThat(all.stream().mapToLong(BalanceTransaction::getNet).sum())
        .isEqualTo(world.balance(null));
    Charge charge =
        world
            .stripe()
            .v1()
            .charges()
            .list(ChargeListParams.builder().setPaymentIntent(intent).build())
            .getData()
            .get(0);
    assertThat(all.get(2).getSource()).isEqualTo(charge.getId());
    assertThat(all.get(2).getId()).isEqualTo(charge.getBalanceTransaction());
    assertThat(
            world
                .stripe()
                .v1()
                .balanceTransactions()
                .list(
                    BalanceTransactionListParams.builder().setType("payment").build(),
                    MoneyWorld.as(seller))
                .getData())
        .extracting(BalanceTransaction::getNet)
        .containsExactly(500L);
  }

  @Test
  void listsAreWalkedByCursorAndTime() throws StripeException {
    for (int i = 0; i < 5; i++) {
      world.sale("4242424242424242");
    }
    int seen = 0;
    for (BalanceTransaction entry :
        world
            .stripe()
            .v1()
            .balanceTransactions()
            .list(BalanceTransactionListParams.builder().setLimit(2L).build())
            .autoPagingIterable()) {
      assertThat(entry.getType()).isEqualTo("charge");
      seen++;
    }
    assertThat(seen).isEqualTo(5);
    assertThat(
            world
                .stripe()
                .v1()
                .balanceTransactions()
                .list(
                    BalanceTransactionListParams.builder()
                        .setCreated(
                            BalanceTransactionListParams.Created.builder().setLt(1000L).build())
                        .build())
                .getData())
        .isEmpty();
  }

  @Test
  void aRefundThatFailsComesBack() throws StripeException {
    String intent = world.sale("4000000000005126");
    world
        .stripe()
        .v1()
        .refunds()
        .create(RefundCreateParams.builder().setPaymentIntent(intent).build());
    await().until(() -> world.market().types().contains("charge.refund.updated"));
    assertThat(world.balance(null)).isEqualTo(1168);
    assertThat(world.market().types()).contains("refund.failed");
  }

  @Test
  void theBalanceSurvivesARestart(@TempDir Path folder) throws StripeException {
    SandboxOptions options = SandboxOptions.forTests().with("state-dir", folder.toString());
    String before;
    try (SandboxUnderTest sandbox = new SandboxUnderTest(options)) {
      sandbox.pay(sandbox.openSession().getId(), "4242424242424242");
      before = sandbox.api("GET", "/v1/balance", "").body();
    }
    try (SandboxUnderTest sandbox = new SandboxUnderTest(options)) {
      assertThat(sandbox.api("GET", "/v1/balance", "").body()).isEqualTo(before).contains("1168");
    }
  }
}
