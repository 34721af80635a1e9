package org.guildhall.sandbox.stripe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.awaitility.Awaitility.await;

import com.stripe.exception.InvalidRequestException;
import com.stripe.exception.StripeException;
import com.stripe.model.Transfer;
import com.stripe.model.TransferReversal;
import com.stripe.net.RequestOptions;
import com.stripe.param.TransferCreateParams;
import com.stripe.param.TransferListParams;
import com.stripe.param.TransferReversalCreateParams;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class TransfersTest {

  /** 12.34 dollars without 2.9% and 30 cents. */
  private static final long NET = 1234 - 66;

  private final MoneyWorld world = new MoneyWorld();

  @AfterEach
  void close() {
    world.close();
  }

  @Test
  void moneyMovesFromThePlatformToTheSeller() throws StripeException {
    world.sale("4242424242424242");
    String seller = world.seller();
    assertThat(world.balance(null)).isEqualTo(NET);

    Transfer transfer = world.transfer(seller, 1000);

    assertThat(world.balance(null)).isEqualTo(NET - 1000);
    assertThat(world.balance(seller)).isEqualTo(1000);
    assertThat(
            world
                .stripe()
                .v1()
                .transfers()
                .list(TransferListParams.builder().setTransferGroup("G-1001").build())
                .getData())
        .extracting(Transfer::getId)
        .containsExactly(transfer.getId());
    await().until(() -> world.market().types().contains("transfer.created"));
    assertThat(world.event("transfer.created").has("account")).isFalse();
  }

  @Test
  void aTransferOverTheBalanceIsRefused() throws StripeException {
    world.sale("4242424242424242");
    String seller = world.seller();
    InvalidRequestException refused =
        catchThrowableOfType(InvalidRequestException.class, () -> world.transfer(seller, NET + 1));
    assertThat(refused.getCode()).isEqualTo("balance_insufficient");
    assertThat(world.balance(seller)).isZero();
  }

  @Test
  void theSameKeyMovesMoneyOnce() throws StripeException {
    world.sale("4242424242424242");
    String seller = world.seller();
    TransferCreateParams params =
        TransferCreateParams.builder()
            .setAmount(300L)
            .setCurrency("usd")
            .setDestination(seller)
            .build();
    RequestOptions key = RequestOptions.builder().setIdempotencyKey("transfer:1").build();
    Transfer first = world.stripe().v1().transfers().create(params, key);
    Transfer second = world.stripe().v1().transfers().create(params, key);
    assertThat(second.getId()).isEqualTo(first.getId());
    assertThat(world.balance(seller)).isEqualTo(300);
  }

  @Test
  void aReversalTakesBackNoMoreThanIsLeft() throws StripeException {
    world.sale("4242424242424242");
    String seller = world.seller();
    String id = world.transfer(seller, 1000).getId();

    TransferReversal part = reverse(id, 400L);
    assertThat(part.getAmount()).isEqualTo(400);
    assertThat(catchThrowableOfType(InvalidRequestException.class, () -> reverse(id, 601L)))
        .hasMessageContaining("greater than unreversed amount");
    reverse(id, null);

    Transfer transfer = world.stripe().v1().transfers().retrieve(id);
    assertThat(transfer.getReversed()).isTrue();
    assertThat(transfer.getAmountReversed()).isEqualTo(1000);
    assertThat(transfer.getReversals().getData()).hasSize(2);
    assertThat(world.balance(null)).isEqualTo(NET);
    assertThat(world.balance(seller)).isZero();
    assertThat(catchThrowableOfType(InvalidRequestException.class, () -> reverse(id, null)))
        .hasMessageContaining("already fully reversed");
    await().until(() -> world.market().types().contains("transfer.reversed"));
  }

  @Test
  void whatTheSellerNoLongerHasIsNotReversed() throws StripeException {
    world.sale("4242424242424242");
    String seller = world.seller();
    String id = world.transfer(seller, 1000).getId();
    world.payout(seller, 900);
    assertThat(
            catchThrowableOfType(InvalidRequestException.class, () -> reverse(id, 101L)).getCode())
        .isEqualTo("balance_insufficient");
    assertThat(reverse(id, 100L).getAmount()).isEqualTo(100);
  }

  @Test
  void transfersOfOneChargeStayWithinIt() throws StripeException {
    world.sale("4242424242424242");
    String intent = world.sale("4242424242424242");
    String charge = world.stripe().v1().paymentIntents().retrieve(intent).getLatestCharge();
    String seller = world.seller();
    TransferCreateParams.Builder params =
        TransferCreateParams.builder()
            .setCurrency("usd")
            .setDestination(seller)
            .setSourceTransaction(charge);
    assertThat(
            world
                .stripe()
                .v1()
                .transfers()
                .create(params.setAmount(1000L).build())
                .getTransferGroup())
        .isEqualTo("G-1001");
    assertThat(
            catchThrowableOfType(
                InvalidRequestException.class,
                () -> world.stripe().v1().transfers().create(params.setAmount(235L).build())))
        .hasMessageContaining("must not exceed the source amount");
  }

  private TransferReversal reverse(String transfer, Long amount) throws StripeException {
    return world
        .stripe()
        .v1()
        .transfers()
        .reversals()
        .create(transfer, TransferReversalCreateParams.builder().setAmount(amount).build());
  }
}
