package org.guildhall.acceptance;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import org.guildhall.local.Market;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The one sign-in serves clients of the API too, by token and without a session. */
@ExtendWith(OpenMarket.class)
class BearerIT {
  private static final String BUYER = "buyer@guildhall.test";

  @Test
  void aTokenForAPasswordTellsWhoIAm(Market market) {
    var token = login(market, Maker.PASSWORD).path("accessToken").toString();

    var me = given().baseUri(market.address().toString()).auth().oauth2(token).get("/api/v1/me");

    assertThat(me.statusCode()).isEqualTo(200);
    assertThat(me.path("email").toString()).isEqualTo(BUYER);
    assertThat(me.cookies()).doesNotContainKey("JSESSIONID");
  }

  @Test
  void withoutATokenItIs401(Market market) {
    var answer = given().baseUri(market.address().toString()).get("/api/v1/me");

    assertProblem(answer, 401);
  }

  @Test
  void aTokenChangedInOneLetterIs401(Market market) {
    var token = login(market, Maker.PASSWORD).path("accessToken").toString();
    var dot = token.lastIndexOf('.');
    var forged =
        token.substring(0, dot + 1)
            + (token.charAt(dot + 1) == 'A' ? 'B' : 'A')
            + token.substring(dot + 2);

    var answer =
        given().baseUri(market.address().toString()).auth().oauth2(forged).get("/api/v1/me");

    assertThat(answer.statusCode()).isEqualTo(401);
  }

  @Test
  void aWrongPasswordIsRefusedWithACode(Market market) {
    var answer = login(market, "not-the-password");

    assertProblem(answer, 401);
    assertThat(answer.path("code").toString()).isEqualTo("account.sign_in_refused");
  }

  @Test
  void anUnknownAddressIs404(Market market) {
    var token = login(market, Maker.PASSWORD).path("accessToken").toString();

    var answer =
        given().baseUri(market.address().toString()).auth().oauth2(token).get("/api/v1/nowhere");

    assertProblem(answer, 404);
  }

  private static Response login(Market market, String password) {
    return given()
        .baseUri(market.address().toString())
        .contentType("application/json")
        .body("{\"email\":\"%s\",\"password\":\"%s\"}".formatted(BUYER, password))
        .post("/api/v1/auth/login");
  }

  private static void assertProblem(Response answer, int status) {
    assertThat(answer.statusCode()).isEqualTo(status);
    assertThat(answer.contentType()).startsWith("application/problem+json");
    assertThat(answer.path("code").toString()).isNotBlank();
  }
}
