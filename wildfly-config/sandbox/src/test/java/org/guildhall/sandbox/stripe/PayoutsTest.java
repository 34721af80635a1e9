package org.guildhall.sandbox.stripe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.stripe.exception.InvalidRequestException;
import com.stripe.exception.StripeException;
import com.stripe.model.Event;
import com.stripe.model.Payout;
import com.stripe.param.EventListParams;
import com.stripe.param.PayoutListParams;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PayoutsTest {

  private final MoneyWorld world = new MoneyWorld();

  @AfterEach
  void close() {
    world.close();
  }

  @Test
  void aPayoutArrives() throws StripeException {
    String seller = sellerWith(1000, "000123456789");
    Payout payout = world.payout(seller, 600);
    assertThat(payout.getStatus()).isEqualTo("pending");
    assertThat(payout.getAutomatic()).isFalse();
    await().until(() -> world.market().types().contains("payout.paid"));
    assertThat(world.event("payout.paid").path("account").asText()).isEqualTo(seller);
    assertThat(status(seller, payout)).isEqualTo("paid");
    assertThat(world.balance(seller)).isEqualTo(400);
    assertThat(
            world
                .stripe()
                .v1()
                .payouts()
                .list(PayoutListParams.builder().setStatus("paid").build(), MoneyWorld.as(seller))
                .getData())
        .hasSize(1);
  }

  @Test
  void aPayoutFailsOnOrderAndTheMoneyComesBack() throws StripeException {
    String seller = sellerWith(1000, "000123456789");
    order("{\"outcome\":\"fail\",\"account\":\"" + seller + "\",\"failureCode\":\"no_account\"}");
    world.payout(seller, 600);
    await().until(() -> world.market().types().contains("payout.failed"));
    ObjectNode event = world.event("payout.failed");
    assertThat(event.at("/data/object/failure_code").asText()).isEqualTo("no_account");
    assertThat(event.path("account").asText()).isEqualTo(seller);
    assertThat(world.balance(seller)).isEqualTo(1000);
    assertThat(world.market().types()).doesNotContain("payout.paid");
    world.payout(seller, 600);
    await().until(() -> world.market().types().contains("payout.paid"));
  }

  @Test
  void aPayoutIsReturnedByTheBankAfterItArrived() throws StripeException {
    String seller = sellerWith(1000, "000123456789");
    order("{\"outcome\":\"return\"}");
    Payout payout = world.payout(seller, 1000);
    await().until(() -> world.market().types().contains("payout.failed"));
    await().until(() -> world.market().types().contains("payout.paid"));
    assertThat(status(seller, payout)).isEqualTo("failed");
    assertThat(world.balance(seller)).isEqualTo(1000);
  }

  @Test
  void theNumberOfTheBankAccountDecidesToo() throws StripeException {
    String seller = sellerWith(1000, "000111111113");
    world.payout(seller, 600);
    await().until(() -> world.market().types().contains("payout.failed"));
    assertThat(world.event("payout.failed").at("/data/object/failure_code").asText())
        .isEqualTo("account_closed");
  }

  @Test
  void aPayoutIsSettledOnOrder() throws StripeException {
    try (MoneyWorld slow = new MoneyWorld("3600")) {
      slow.sale("4242424242424242");
      String seller = slow.seller();
      slow.transfer(seller, 500);
      Payout payout = slow.payout(seller, 500);
      slow.sandbox().order("/control/payouts/" + payout.getId() + "/settle", "");
      assertThat(
              slow.stripe()
                  .v1()
                  .payouts()
                  .retrieve(payout.getId(), MoneyWorld.as(seller))
                  .getStatus())
          .isEqualTo("paid");
    }
  }

  @Test
  void aTopUpCanBeTransferredAndIsNoCharge() throws StripeException {
    assertThat(world.sandbox().order("/control/balance", "{\"amount\":700}").statusCode())
        .isEqualTo(200);

    assertThat(world.transfer(world.seller(), 700).getAmount()).isEqualTo(700);
    assertThat(world.stripe().v1().charges().list().getData()).isEmpty();
    assertThat(world.sandbox().order("/control/balance", "{\"amount\":0}").statusCode())
        .isEqualTo(400);
  }

  @Test
  void refusesMoreThanThereIsAndAccountsThatMustNot() throws StripeException {
    String seller = sellerWith(500, "000123456789");
    assertThat(
            catchThrowableOfType(InvalidRequestException.class, () -> world.payout(seller, 501))
                .getCode())
        .isEqualTo("balance_insufficient");
    world.sandbox().order("/control/accounts/" + seller, "{\"state\":\"payouts_blocked\"}");
    assertThat(
            catchThrowableOfType(InvalidRequestException.class, () -> world.payout(seller, 500))
                .getCode())
        .isEqualTo("payouts_not_allowed");
    assertThat(
            world.sandbox().order("/control/payouts/next", "{\"outcome\":\"vanish\"}").statusCode())
        .isEqualTo(400);
  }

  @Test
  void payoutsAndTheirEventsBelongToTheirAccount() throws StripeException {
    String seller = sellerWith(500, "000123456789");
    String other = world.seller();
    Payout payout = world.payout(seller, 500);
    assertThat(
            catchThrowableOfType(
                    InvalidRequestException.class,
                    () ->
                        world
                            .stripe()
                            .v1()
                            .payouts()
                            .retrieve(payout.getId(), MoneyWorld.as(other)))
                .getCode())
        .isEqualTo("resource_missing");
    EventListParams created = EventListParams.builder().setType("payout.created").build();
    assertThat(world.stripe().v1().events().list(created).getData()).isEmpty();
    assertThat(world.stripe().v1().events().list(created, MoneyWorld.as(seller)).getData())
        .extracting(Event::getAccount)
        .containsExactly(seller);
  }

  private String sellerWith(long amount, String bank) throws StripeException {
    world.sale("4242424242424242");
    String seller = world.seller(bank);
    world.transfer(seller, amount);
    return seller;
  }

  private void order(String json) {
    assertThat(world.sandbox().order("/control/payouts/next", json).statusCode()).isEqualTo(200);
  }

  private String status(String seller, Payout payout) throws StripeException {
    return world
        .stripe()
        .v1()
        .payouts()
        .retrieve(payout.getId(), MoneyWorld.as(seller))
        .getStatus();
  }
}
