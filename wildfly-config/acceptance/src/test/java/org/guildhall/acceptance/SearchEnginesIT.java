package org.guildhall.acceptance;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import org.guildhall.local.Market;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What search engines and those who share a page are told. */
@ExtendWith(OpenMarket.class)
class SearchEnginesIT {
  private static final ObjectMapper JSON = new ObjectMapper();

  private Market market;

  @BeforeEach
  void open(Market market) {
    this.market = market;
  }

  @ParameterizedTest
  @CsvSource({
    "/, /",
    "/c/ceramics?sort=price-low, /c/ceramics",
    "/p/tall-market-basket?o0=x, /p/tall-market-basket",
    "/shop/alder-and-slip, /shop/alder-and-slip"
  })
  void aPageHasOneAddressAndIsFitToShare(String path, String canonical) {
    var page = page(path);

    assertThat(page.select("link[rel=canonical]").attr("href")).endsWith(canonical);
    assertThat(page.select("meta[property=og:url]").attr("content")).endsWith(canonical);
    for (var name : List.of("og:title", "og:description", "og:type", "og:image", "og:site_name")) {
      assertThat(page.select("meta[property=" + name + "]").attr("content")).as(name).isNotBlank();
    }
    var picture = page.select("meta[property=og:image]").attr("content");
    assertThat(get(picture.replaceFirst("https?://[^/]+", "")).statusCode()).isEqualTo(200);
    assertThat(page.select("meta[name=description]").attr("content")).isNotBlank();
    assertThat(data(page).get("@context").asText()).isEqualTo("https://schema.org");
  }

  @Test
  void aListingTellsItsOffersAndWhereItLies() {
    var rows = new Rows(market.dataSource());
    var graph = data(page("/p/tall-market-basket")).get("@graph");
    var offer = graph.get(0).get("offers");

    assertThat(graph.get(0).get("@type").asText()).isEqualTo("Product");
    assertThat(offer.get("@type").asText()).isEqualTo("AggregateOffer");
    assertThat(offer.get("priceCurrency").asText()).isEqualTo("USD");
    assertThat(offer.get("lowPrice").asText()).isEqualTo(price(rows, "price_min_minor"));
    assertThat(offer.get("highPrice").asText()).isEqualTo(price(rows, "price_max_minor"));
    assertThat(offer.get("availability").asText()).isEqualTo("https://schema.org/InStock");
    assertThat(graph.get(1).get("@type").asText()).isEqualTo("BreadcrumbList");
    assertThat(graph.get(1).get("itemListElement"))
        .extracting(step -> step.get("position").asInt())
        .containsExactly(1, 2, 3, 4);
  }

  @Test
  void aListingOfOnePriceIsOneOffer() {
    var rows = new Rows(market.dataSource());
    var listing = Listing.of(rows, "ines@guildhall.test", 1);
    var offer = data(page(listing.path())).get("@graph").get(0).get("offers");

    assertThat(offer.get("@type").asText()).isEqualTo("Offer");
    assertThat(offer.get("price").asText()).matches("\\d+\\.\\d\\d");
    assertThat(offer.has("lowPrice")).isFalse();
  }

  @Test
  void filteredListsAndSearchesAreNotIndexed() {
    for (var path : List.of("/c/ceramics?kind=made-to-order", "/search?q=vase", "/cart")) {
      assertThat(page(path).select("meta[name=robots]").attr("content")).startsWith("noindex");
    }
    assertThat(page("/c/ceramics").select("meta[name=robots]")).isEmpty();
  }

  @Test
  void theSitemapLeadsToPagesThatAreThere() {
    var robots = get("/robots.txt").asString();
    assertThat(robots).contains("Disallow: /cart\n", "Disallow: /favorites\n");
    assertThat(robots).containsPattern("Sitemap: http\\S+/sitemap\\.xml");
    var index = xml("/sitemap.xml");
    var parts = index.select("sitemapindex > sitemap > loc").eachText();
    assertThat(parts).hasSizeGreaterThanOrEqualTo(2);
    for (var part : parts) {
      var places = xml(part.replaceFirst("https?://[^/]+", ""));
      var addresses = places.select("urlset > url > loc").eachText();
      assertThat(addresses).isNotEmpty().doesNotHaveDuplicates();
      var last = addresses.get(addresses.size() - 1).replaceFirst("https?://[^/]+", "");
      assertThat(get(last).statusCode()).as(last).isEqualTo(200);
      assertThat(places.select("lastmod").eachText())
          .allMatch(when -> java.time.Instant.parse(when) != null);
    }
  }

  private static String price(Rows rows, String column) {
    return java.math.BigDecimal.valueOf(
            rows.number("select " + column + " from product where slug = 'tall-market-basket'"), 2)
        .toPlainString();
  }

  private static JsonNode data(Document page) {
    try {
      return JSON.readTree(page.select("script[type=application/ld+json]").first().data());
    } catch (JsonProcessingException e) {
      throw new AssertionError("structured data is no JSON", e);
    }
  }

  private Document page(String path) {
    return Jsoup.parse(get(path).asString());
  }

  private Document xml(String path) {
    return Jsoup.parse(get(path).asString(), Parser.xmlParser());
  }

  private io.restassured.response.Response get(String path) {
    return given().baseUri(market.address().toString()).get(path);
  }
}
