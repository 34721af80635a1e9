package org.guildhall.shop.entity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SlugTest {

  @ParameterizedTest
  @CsvSource({
    "'Gourd vase, deep tide', gourd-vase-deep-tide",
    "'  Crème brûlée dish ', creme-brulee-dish",
    "'Weaver’s basket', weavers-basket",
    "'Straße №5', strasse-5",
    "'茶碗', thing"
  })
  void keepsTheWordsThatAnAddressCanHold(String name, String slug) {
    assertThat(Slug.of(name)).isEqualTo(slug);
  }

  @Test
  void endsAtAWordWhenTheNameIsLong() {
    assertThat(Slug.of("word ".repeat(40))).hasSizeLessThanOrEqualTo(70).endsWith("-word");
  }

  @Test
  void tellsNamesApartByTheirId() {
    var id = UUID.fromString("01890000-0000-7000-8000-0000000abcde");

    assertThat(Slug.of("Vase", id)).isEqualTo("vase-0abcde");
  }
}
