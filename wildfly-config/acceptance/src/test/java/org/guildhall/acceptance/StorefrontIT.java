package org.guildhall.acceptance;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import org.guildhall.local.Market;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@ExtendWith(OpenMarket.class)
class StorefrontIT {

  @ParameterizedTest
  @ValueSource(strings = {"/", "/c/ceramics", "/search?q=vase", "/cart"})
  void aVisitorsBrowsingCreatesNoSession(String path, Market market) {
    var answer = given().baseUri(market.address().toString()).get(path);

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.cookies()).doesNotContainKey("JSESSIONID");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/", "/c/ceramics", "/search?q=vase"})
  void aPublicPageCarriesNoComponentScript(String path, Market market) {
    var page = given().baseUri(market.address().toString()).get(path).asString();

    assertThat(page).doesNotContain("primefaces");
  }

  @Test
  void anUnknownAddressIsSaidPlainly(Market market) {
    var answer = given().baseUri(market.address().toString()).get("/p/nothing-of-that-name");

    assertThat(answer.statusCode()).isEqualTo(404);
    assertThat(answer.asString()).contains("<h1");
  }
}
