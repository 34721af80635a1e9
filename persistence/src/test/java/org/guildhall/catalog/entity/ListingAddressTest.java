package org.guildhall.catalog.entity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ListingAddressTest {

  @Test
  void readsBackAllThatItWrites() {
    var filter =
        ListingFilter.everything()
            .in("ceramics/vases")
            .ofKinds(Set.of(ProductKind.MADE_TO_ORDER, ProductKind.ONE_OF_A_KIND))
            .priced(1850L, 15000L)
            .onlyInStock(true)
            .shippedBy(LocalDate.parse("2026-06-20"))
            .ofMaterials(Set.of("Wild clay", "Porcelain & bone"))
            .ratedAtLeast(4)
            .onlyFresh(true)
            .sorted(ListingSort.PRICE_LOW)
            .at("a1x_0123");

    var query = ListingAddress.write(filter);

    assertThat(query)
        .isEqualTo(
            "category=ceramics%2Fvases&kind=made-to-order&kind=one-of-a-kind&from=18.5&to=150"
                + "&stock=1&by=2026-06-20&material=Porcelain+%26+bone&material=Wild+clay&stars=4"
                + "&fresh=1&sort=price&at=a1x_0123");
    assertThat(ListingAddress.read(parameters(query))).isEqualTo(filter);
  }

  @Test
  void saysNothingOfAListThatIsNotNarrowed() {
    assertThat(ListingAddress.write(ListingFilter.everything())).isEmpty();
    assertThat(ListingFilter.everything().isNarrowed()).isFalse();
  }

  @ParameterizedTest
  @CsvSource({"kind,spoon", "from,-3", "to,1e9", "by,tomorrow", "stars,9", "category,../../etc"})
  void leavesOutWhatItCannotRead(String name, String value) {
    assertThat(ListingAddress.read(Map.of(name, new String[] {value})))
        .isEqualTo(ListingFilter.everything());
  }

  @Test
  void startsAgainWhenTheListIsNarrowed() {
    var paged = ListingFilter.everything().at("a1x_0123");

    assertThat(paged.toggled("Clay").cursor()).isNull();
    assertThat(paged.toggled("Clay").toggled("Clay")).isEqualTo(ListingFilter.everything());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "x", "a_b", "azzzzzzzzzzzzz_0123456789abcdef0123456789abcdef", "a1_12"})
  void takesNoMangledCursor(String cursor) {
    assertThat(ListingCursor.parse(cursor)).isEmpty();
  }

  private static Map<String, String[]> parameters(String query) {
    var parameters = new LinkedHashMap<String, String[]>();
    for (var pair : query.split("&")) {
      var parts = pair.split("=");
      var value = java.net.URLDecoder.decode(parts[1], java.nio.charset.StandardCharsets.UTF_8);
      parameters.merge(
          parts[0], new String[] {value}, (old, more) -> new String[] {old[0], more[0]});
    }
    return parameters;
  }
}
