package org.guildhall.local.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.guildhall.local.demo.Words.Listing;
import org.guildhall.local.demo.Words.Picture;
import org.guildhall.local.demo.Words.Variant;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The words of the demo keep the market's own rules before any database sees them. */
class DemoFilesTest {
  private static final Path FILES = Path.of("src/main/resources/demo");
  private static DemoData data;

  @BeforeAll
  static void read() throws IOException {
    data = DemoData.read();
  }

  @Test
  void holdsAWholeMarket() {
    assertThat(data.shops()).hasSize(14);
    assertThat(data.listings()).hasSize(156);
    assertThat(data.reviews()).hasSizeGreaterThan(350);
    assertThat(data.listings().stream().map(Listing::kind).distinct())
        .containsExactlyInAnyOrder("READY_TO_SHIP", "MADE_TO_ORDER", "ONE_OF_A_KIND");
  }

  @Test
  void keepsListingsWithinTheirLimits() {
    assertThat(data.listings())
        .allSatisfy(
            listing -> {
              assertThat(listing.title()).hasSizeBetween(1, 140);
              assertThat(listing.tags()).hasSizeBetween(1, 13).doesNotHaveDuplicates();
              assertThat(listing.options()).hasSizeLessThanOrEqualTo(3);
              assertThat(listing.description()).isNotEmpty();
              assertThat(listing.pictures())
                  .allSatisfy(picture -> assertThat(picture.alt()).hasSizeBetween(20, 300));
            });
  }

  @Test
  void offersEachCombinationOfOptionsOnce() {
    assertThat(data.listings())
        .allSatisfy(
            listing -> {
              int combinations =
                  listing.options().stream()
                      .map(option -> option.values().size())
                      .reduce(1, Math::multiplyExact);
              assertThat(listing.variants().stream().map(Variant::values).distinct())
                  .hasSize(combinations)
                  .hasSameSizeAs(listing.variants());
            });
  }

  @Test
  void namesNothingTwice() {
    assertThat(data.listings()).extracting(Listing::slug).doesNotHaveDuplicates();
    assertThat(data.listings().stream().flatMap(listing -> listing.variants().stream()))
        .extracting(Variant::sku)
        .doesNotHaveDuplicates();
  }

  @Test
  void sellsAOneOfAKindThingOnce() {
    assertThat(data.listings())
        .filteredOn(listing -> listing.kind().equals("ONE_OF_A_KIND"))
        .isNotEmpty()
        .allSatisfy(
            listing ->
                assertThat(listing.variants()).singleElement().returns(1, Variant::quantity));
  }

  @Test
  void usesEveryPictureOnce() throws IOException {
    var named =
        data.listings().stream()
            .flatMap(listing -> listing.pictures().stream())
            .map(Picture::file)
            .toList();
    assertThat(named).doesNotHaveDuplicates();
    var files = names(FILES.resolve("pictures"));
    files.remove("home.jpg"); // the storefront's own
    assertThat(files).containsExactlyInAnyOrderElementsOf(named);
  }

  @Test
  void letsAReviewerWriteOncePerListing() {
    assertThat(data.reviews())
        .extracting(review -> List.of(review.listing(), review.author()))
        .doesNotHaveDuplicates();
  }

  @Test
  void raisesNoVoice() throws IOException {
    for (var name : names(FILES)) {
      if (name.endsWith(".json")) {
        assertThat(Files.readString(FILES.resolve(name), StandardCharsets.UTF_8))
            .as(name)
            .doesNotContain("!", "lorem", "Lorem");
      }
    }
  }

  private static Set<String> names(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(Files::isRegularFile)
          .map(file -> file.getFileName().toString())
          .collect(Collectors.toCollection(TreeSet::new));
    }
  }
}
