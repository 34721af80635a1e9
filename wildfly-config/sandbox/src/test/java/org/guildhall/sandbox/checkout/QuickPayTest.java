package org.guildhall.sandbox.checkout;

import static org.assertj.core.api.Assertions.assertThat;

import com.stripe.exception.StripeException;
import java.net.http.HttpResponse;
import org.guildhall.sandbox.SandboxUnderTest;
import org.guildhall.sandbox.state.Json;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuickPayTest {

  private final SandboxUnderTest world = SandboxUnderTest.start();

  @AfterEach
  void close() {
    world.close();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "{\"card\":\"4242 4242 4242 4242\"}; 200; PAID; paid",
        "{\"card\":\"4000000000000002\"}; 402; DECLINED; unpaid",
        "{\"card\":\"4000000000003220\"}; 200; PAID; paid",
        "{\"card\":\"4000000000003220\",\"authenticate\":false}; 402; DECLINED; unpaid"
      })
  void oneCallPays(String order, int status, String outcome, String paymentStatus)
      throws StripeException {
    String id = world.openSession().getId();
    HttpResponse<String> answer = pay(id, order);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
    assertThat(Json.parse(answer.body()).path("outcome").asText()).isEqualTo(outcome);
    assertThat(world.stripe().v1().checkout().sessions().retrieve(id).getPaymentStatus())
        .isEqualTo(paymentStatus);
  }

  @Test
  void aPaidSessionStaysPaidAndAnExpiredOneIsGone() throws StripeException {
    String paid = world.openSession().getId();
    pay(paid, "{\"card\":\"4242424242424242\"}");
    assertThat(pay(paid, "{\"card\":\"4242424242424242\"}").statusCode()).isEqualTo(200);
    assertThat(world.stripe().v1().charges().list().getData()).hasSize(1);
    String expired = world.openSession().getId();
    world.stripe().v1().checkout().sessions().expire(expired);
    assertThat(pay(expired, "{\"card\":\"4242424242424242\"}").statusCode()).isEqualTo(410);
  }

  @Test
  void nonsenseIsRefused() {
    String id = world.openSession().getId();
    assertThat(pay(id, "card=4242").statusCode()).isEqualTo(400);
    assertThat(pay(id, "{\"card\":\"visa\"}").statusCode()).isEqualTo(400);
    assertThat(pay(id, "{\"number\":\"4242424242424242\"}").statusCode()).isEqualTo(400);
    assertThat(pay("cs_test_x", "{\"card\":\"4242424242424242\"}").statusCode()).isEqualTo(404);
  }

  private HttpResponse<String> pay(String session, String json) {
    return world.order("/sandbox/stripe/sessions/" + session + "/pay", json);
  }
}
