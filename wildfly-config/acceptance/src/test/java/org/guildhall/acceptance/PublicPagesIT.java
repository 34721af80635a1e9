package org.guildhall.acceptance;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import org.guildhall.local.Market;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a cache between us and the visitors may keep, and what it may not. */
@ExtendWith(OpenMarket.class)
class PublicPagesIT {
  private static final String FOR_EVERYBODY = "public, max-age=60, stale-while-revalidate=60";

  private Market market;

  @BeforeEach
  void open(Market market) {
    this.market = market;
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/",
        "/c/ceramics",
        "/search?q=vase",
        "/p/tall-market-basket",
        "/shop/alder-and-slip"
      })
  void aPageNobodyChangedIsNotSentTwice(String path) {
    var first = visit(path);
    assertThat(first.statusCode()).isEqualTo(200);
    assertThat(first.header("Cache-Control")).isEqualTo(FOR_EVERYBODY);
    assertThat(first.header("Vary")).contains("Cookie");
    var tag = first.header("ETag");
    assertThat(tag).startsWith("W/\"");

    var second = given().baseUri(base()).header("If-None-Match", "\"old\", " + tag).get(path);

    assertThat(second.statusCode()).isEqualTo(304);
    assertThat(second.asByteArray()).isEmpty();
    assertThat(second.header("ETag")).isEqualTo(tag);
    assertThat(second.header("Cache-Control")).isEqualTo(FOR_EVERYBODY);
  }

  @Test
  void anotherTagGetsTheWholePage() {
    var answer = given().baseUri(base()).header("If-None-Match", "W/\"other\"").get("/c/ceramics");

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.asString()).endsWith("</html>");
  }

  @ParameterizedTest
  @ValueSource(strings = {"gh_cart", "JSESSIONID", "__Host-gh_cart"})
  void whoCarriesACookieOfOursGetsAPageOfTheirOwn(String cookie) {
    var answer = given().baseUri(base()).cookie(cookie, "x").get("/c/ceramics");

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
    assertThat(answer.header("ETag")).isNull();
  }

  @Test
  void aForeignCookieChangesNothing() {
    var answer = given().baseUri(base()).cookie("_cdn", "x").get("/c/ceramics");

    assertThat(answer.header("Cache-Control")).isEqualTo(FOR_EVERYBODY);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"/p/nothing-of-that-name", "/c/nothing", "/shop/nobody", "/favorites", "/cart"})
  void errorsAndPersonalPagesAreKeptByNobody(String path) {
    assertThat(visit(path).header("Cache-Control")).isEqualTo("no-store");
  }

  private Response visit(String path) {
    return given().baseUri(base()).get(path);
  }

  private String base() {
    return market.address().toString();
  }
}
