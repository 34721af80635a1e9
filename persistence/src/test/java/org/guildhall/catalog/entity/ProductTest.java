package org.guildhall.catalog.entity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Instant;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.guildhall.shared.entity.BusinessException;
import org.guildhall.shared.entity.ErrorCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ProductTest {
  private static final Instant NOW = Instant.parse("2026-06-10T09:00:00Z");
  private static final List<OptionSpec> GLAZES =
      List.of(new OptionSpec("Glaze", List.of("Moss", "Chalk")));

  private final Product product =
      Product.draft(
          UUID.randomUUID(), UUID.randomUUID(), "vase", "USD", ListingText.titled("Vase"), NOW);

  @Test
  void saysEverythingThatIsMissingToPublish() {
    var refusal = refusal(() -> product.publish(NOW));

    assertThat(refusal.error()).isEqualTo(CatalogError.NOT_PUBLISHABLE);
    assertThat(refusal.arguments())
        .containsExactly(
            PublishRequirement.CATEGORY,
            PublishRequirement.PICTURE,
            PublishRequirement.PRICE,
            PublishRequirement.SHIPPING_PROFILE);
    assertThat(product.getState()).isEqualTo(ProductState.DRAFT);
  }

  @Test
  void asksForWordsToEachPicture() {
    complete();
    product.showPictures(List.of(new PictureSpec(UUID.randomUUID(), " ")), NOW);

    assertThat(product.missing()).containsExactly(PublishRequirement.ALT_TEXT);
  }

  @Test
  void isPausedAndComesBackUnderItsFirstDate() {
    complete();
    product.publish(NOW);
    product.pause(NOW.plusSeconds(60));
    product.resume(NOW.plusSeconds(120));

    assertThat(product.getState()).isEqualTo(ProductState.ACTIVE);
    assertThat(product.getPublishedAt()).isEqualTo(NOW);
    assertThat(product.getUpdatedAt()).isEqualTo(NOW.plusSeconds(120));
  }

  @ParameterizedTest
  @EnumSource(
      value = ProductState.class,
      names = {"REMOVED", "ARCHIVED"})
  void isOverOnceItIsRemovedOrArchived(ProductState end) {
    complete();
    if (end == ProductState.REMOVED) {
      product.remove("not made by hand", NOW);
    } else {
      product.archive(NOW);
    }

    for (ThrowingCallable verb :
        List.<ThrowingCallable>of(
            () -> product.publish(NOW),
            () -> product.pause(NOW),
            () -> product.resume(NOW),
            () -> product.archive(NOW),
            () -> product.remove("again", NOW),
            () -> product.edit(ListingText.titled("Other"), NOW))) {
      assertThat(code(verb)).isEqualTo(CatalogError.ILLEGAL_TRANSITION);
    }
    assertThat(product.getState()).isEqualTo(end);
    assertThat(product.getText().title()).isEqualTo("Vase");
  }

  @Test
  void staysCompleteWhileShoppersSeeIt() {
    complete();
    product.publish(NOW);

    assertThat(code(() -> product.showPictures(List.of(), NOW)))
        .isEqualTo(CatalogError.NOT_PUBLISHABLE);
    assertThat(code(() -> product.edit(ListingText.titled("Vase"), NOW)))
        .isEqualTo(CatalogError.NOT_PUBLISHABLE);
  }

  @Test
  void derivesItsPricesFromWhatIsOffered() {
    product.defineOptions(
        GLAZES, List.of(variant(4000, "Moss"), notOffered(variant(1000, "Chalk"))), NOW);
    assertThat(product.getPriceMinMinor()).isEqualTo(4000);
    assertThat(product.getPriceMaxMinor()).isEqualTo(4000);

    product.defineOptions(GLAZES, List.of(variant(4000, "Moss"), variant(5500, "Chalk")), NOW);
    assertThat(product.getPriceMaxMinor()).isEqualTo(5500);
  }

  @Test
  void keepsAVariantThatGoesOnAndRetiresTheOthers() {
    product.defineOptions(GLAZES, List.of(variant(4000, "Moss"), variant(5500, "Chalk")), NOW);
    var moss = product.variant(List.of("Moss")).orElseThrow();
    var chalk = product.variant(List.of("Chalk")).orElseThrow();

    var axes = List.of(GLAZES.get(0), new OptionSpec("Size", List.of("S", "L")));
    var small = new VariantSpec(moss.getId(), List.of("Moss", "S"), null, 4000, null, true);
    var retired = product.defineOptions(axes, List.of(small, variant(4500, "Moss", "L")), NOW);

    assertThat(retired).containsExactly(chalk.getId());
    assertThat(chalk.isRetired()).isTrue();
    assertThat(chalk.getLabels()).isEmpty();
    assertThat(product.getVariants()).hasSize(2).first().isSameAs(moss);
    assertThat(moss.getLabels()).containsExactly("Moss", "S");
  }

  @Test
  void givesEachVariantASkuOfItsOwn() {
    product.defineOptions(GLAZES, List.of(variant(4000, "Moss"), variant(5500, "Chalk")), NOW);

    assertThat(product.getVariants()).extracting(ProductVariant::getSku).doesNotHaveDuplicates();
    assertThat(product.getVariants()).extracting(ProductVariant::getSku).doesNotContainNull();
  }

  @Test
  void refusesOptionsAndVariantsThatDoNotFit() {
    assertThat(define(Collections.nCopies(4, GLAZES.get(0)), variant(1, "Moss")))
        .isEqualTo(CatalogError.OPTION_COUNT);
    assertThat(define(List.of(GLAZES.get(0), GLAZES.get(0)), variant(1, "Moss", "Moss")))
        .isEqualTo(CatalogError.OPTION_NAME);
    assertThat(define(List.of(new OptionSpec("Glaze", List.of())), variant(1, "Moss")))
        .isEqualTo(CatalogError.OPTION_VALUES);
    assertThat(define(GLAZES, variant(1, "Blue"))).isEqualTo(CatalogError.VARIANT_VALUES);
    assertThat(define(GLAZES, variant(1))).isEqualTo(CatalogError.VARIANT_VALUES);
    assertThat(define(GLAZES, variant(1, "Moss"), variant(2, "Moss")))
        .isEqualTo(CatalogError.VARIANT_TWICE);
    assertThat(define(GLAZES, variant(0, "Moss"))).isEqualTo(CatalogError.VARIANT_PRICE);
    assertThat(define(GLAZES, new VariantSpec(null, List.of("Moss"), null, 100, 90L, true)))
        .isEqualTo(CatalogError.VARIANT_COMPARE_AT);
    assertThat(
            define(
                GLAZES,
                new VariantSpec(null, List.of("Moss"), "A", 100, null, true),
                new VariantSpec(null, List.of("Chalk"), "A", 100, null, true)))
        .isEqualTo(CatalogError.SKU_TWICE);
    assertThat(product.getVariants()).isEmpty();
    assertThat(product.getOptions()).isEmpty();
  }

  @Test
  void refusesASecondOfAOneOfAKind() {
    var text = text(ProductKind.ONE_OF_A_KIND, false);
    product.edit(text, NOW);

    assertThat(product.getText().trackStock()).isTrue();
    assertThat(define(GLAZES, variant(1, "Moss"), variant(1, "Chalk")))
        .isEqualTo(CatalogError.ONE_OF_A_KIND_SINGLE);
  }

  @Test
  void refusesATitleThatIsNoneAndNamesItsField() {
    var refusal = refusal(() -> product.edit(ListingText.titled("  "), NOW));

    assertThat(refusal.error()).isEqualTo(CatalogError.TITLE_LENGTH);
    assertThat(refusal.field()).isEqualTo("title");
    assertThat(product.getText().title()).isEqualTo("Vase");
  }

  @Test
  void putsPicturesInTheWantedOrder() {
    var first = UUID.randomUUID();
    var second = UUID.randomUUID();
    product.showPictures(List.of(picture(first), picture(second)), NOW);
    product.showPictures(List.of(picture(second), picture(first)), NOW);

    assertThat(product.getImages())
        .extracting(ProductImage::getMediaId)
        .containsExactly(second, first);
    assertThatThrownBy(() -> product.showPictures(List.of(picture(first), picture(first)), NOW))
        .isInstanceOf(BusinessException.class);
  }

  private void complete() {
    product.edit(text(ProductKind.READY_TO_SHIP, true), NOW);
    product.showPictures(List.of(picture(UUID.randomUUID())), NOW);
    product.defineOptions(List.of(), List.of(VariantSpec.single(null, 4200)), NOW);
  }

  private static ListingText text(ProductKind kind, boolean tracked) {
    return new ListingText(
        "Vase",
        "",
        UUID.randomUUID(),
        UUID.randomUUID(),
        kind,
        tracked,
        1,
        3,
        List.of("stoneware"),
        List.of("Vase"),
        null,
        null,
        null,
        null);
  }

  private static PictureSpec picture(UUID media) {
    return new PictureSpec(media, "A vase");
  }

  private static VariantSpec variant(long price, String... labels) {
    return new VariantSpec(null, Arrays.asList(labels), null, price, null, true);
  }

  private static VariantSpec notOffered(VariantSpec spec) {
    return new VariantSpec(null, spec.labels(), null, spec.priceMinor(), null, false);
  }

  private ErrorCode define(List<OptionSpec> options, VariantSpec... variants) {
    return code(() -> product.defineOptions(options, Arrays.asList(variants), NOW));
  }

  private static ErrorCode code(ThrowingCallable verb) {
    return refusal(verb).error();
  }

  private static BusinessException refusal(ThrowingCallable verb) {
    return catchThrowableOfType(BusinessException.class, verb);
  }
}
