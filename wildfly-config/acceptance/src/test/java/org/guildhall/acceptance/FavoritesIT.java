package org.guildhall.acceptance;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.guildhall.local.Market;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Hearts, with and without script, before and after signing in. */
@ExtendWith({OpenMarket.class, Browsing.class})
class FavoritesIT {
  private static final String BUYER = "buyer@guildhall.test";

  private Market market;
  private Rows rows;
  private Listing vase;

  @BeforeEach
  void choose(Market market) {
    this.market = market;
    rows = new Rows(market.dataSource());
    vase = Listing.of(rows, "ines@guildhall.test", 1);
    rows.change(
        "delete from favorite where account_id = (select id from account where email = ?)", BUYER);
  }

  @Test
  void aGuestKeepsAndDropsWithoutScript() {
    var guest = new Shopper(market.address());
    var page = guest.open("/favorites");
    assertThat(page.page().text()).contains("Nothing saved yet");

    var kept = guest.press(guest.open(vase.path()), "Save to favorites");
    assertThat(kept.isAt("/favorites")).isTrue();
    assertThat(kept.page().text())
        .contains("Saved to your favorites.", vase.title(rows), "Kept in this browser only.");
    assertThat(guest.press(guest.open(vase.path()), "Save to favorites").page().select(".grid li"))
        .hasSize(1);

    var dropped = guest.press(guest.open("/favorites"), "Remove " + vase.title(rows));
    assertThat(dropped.page().text()).contains("Removed from your favorites.", "Nothing saved yet");
  }

  @Test
  void aGuestsFavoritesComeAlongWhenSigningIn() {
    var guest = new Shopper(market.address());
    guest.press(guest.open(vase.path()), "Save to favorites");
    guest.press(guest.open("/shop/alder-and-slip"), "Save this shop");

    guest.press(
        guest.open("/login"),
        "Sign in",
        Map.of("login:email", BUYER, "login:password", Maker.PASSWORD));
    var mine = guest.open("/favorites").page().text();

    assertThat(mine).contains(vase.title(rows), "Alder & Slip").doesNotContain("in this browser");
    var elsewhere = new Shopper(market.address());
    assertThat(elsewhere.open("/favorites").page().text()).contains("Nothing saved yet");
    assertThat(
            rows.number(
                "select count(*) from favorite f join account a on a.id = f.account_id"
                    + " where a.email = ?",
                BUYER))
        .isEqualTo(2);
  }

  @Test
  void theListTellsWhatIsNotHereAnyMore() {
    var guest = new Shopper(market.address());
    guest.press(guest.open(vase.path()), "Save to favorites");
    rows.change("update product set state = 'PAUSED' where slug = ?", vase.slug());
    try {
      var page = guest.open("/favorites").page();

      assertThat(page.text()).contains("Not here at the moment", vase.title(rows));
      assertThat(page.select(".grid li")).isEmpty();
    } finally {
      rows.change("update product set state = 'ACTIVE' where slug = ?", vase.slug());
    }
  }

  @Test
  void aHeartIsFilledByScriptAndThePublicPageStaysTheSameForAll(Visitors visitors) {
    var visitor = visitors.one();
    visitor.open("/shop/alder-and-slip");
    var heart = visitor.page().locator("li.item .heart").first();
    heart.click();
    visitor.page().waitForResponse("**/favorites/mine", () -> visitor.open("/shop/alder-and-slip"));

    com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat(heart)
        .hasAttribute("aria-pressed", "true");
    assertThat(visitor.page().context().cookies())
        .filteredOn(cookie -> cookie.name.equals("gh_favorites"))
        .singleElement()
        .satisfies(
            cookie -> {
              assertThat(cookie.path).isEqualTo("/favorites");
              assertThat(cookie.httpOnly).isTrue();
            });
    assertThat(visitor.complaints()).isEmpty();
  }

  @Test
  void nothingIsKeptForAnotherSitesPageNorOfWhatIsNotThere() {
    var base = market.address().toString();
    var foreign =
        given()
            .baseUri(base)
            .header("Origin", "https://elsewhere.example")
            .formParam("product", vase.id(rows))
            .post("/favorites/items");
    assertThat(foreign.statusCode()).isEqualTo(403);
    var unknown =
        given()
            .baseUri(base)
            .header("Origin", base.replaceAll("/$", ""))
            .header("Accept", "application/json")
            .formParam("product", "00000000-0000-7000-8000-000000000000")
            .post("/favorites/items");
    assertThat(unknown.statusCode()).isEqualTo(404);
    assertThat(unknown.jsonPath().getString("code")).isEqualTo("favorite.not_found");
    assertThat(unknown.cookies()).isEmpty();
  }
}
