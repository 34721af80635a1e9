package org.guildhall.shop.entity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.guildhall.shared.entity.BusinessException;
import org.guildhall.shared.entity.ErrorCode;
import org.guildhall.shared.entity.Ids;
import org.junit.jupiter.api.Test;

class SellerApplicationTest {
  private static final Instant NOW = Instant.parse("2026-06-09T18:38:00Z");
  private static final UUID MAKER = Ids.at(NOW);
  private static final UUID INES = Ids.at(NOW);
  private static final UUID OTTO = Ids.at(NOW);
  private static final UUID SHOP = Ids.at(NOW);
  private static final ApplicationAnswers ALL =
      new ApplicationAnswers(
          "Nettle & Warp",
          "Rugs",
          "On two floor looms.",
          "Taos, New Mexico",
          "https://nettle.example.com",
          "Joaquín Benavides",
          "4 Mill Lane",
          "Taos",
          "NM",
          "87571",
          "us");

  private final SellerApplication application = SellerApplication.begin(Ids.at(NOW), MAKER, NOW);

  @Test
  void tellsWhatIsMissingInTheOrderOfTheForm() {
    application.write(
        new ApplicationAnswers(
            "Nettle", null, "  ", null, null, null, null, "Taos", null, null, "US"),
        NOW);

    assertThat(application.getAnswers().missing())
        .containsExactly("craft", "story", "place", "legalName", "line1", "region", "postalCode");
    refused(ApplicationError.INCOMPLETE, () -> application.submit(NOW));
    assertThat(application.getStatus()).isEqualTo(ApplicationStatus.DRAFT);
  }

  @Test
  void keepsADraftWithGaps() {
    application.write(ApplicationAnswers.NONE, NOW);

    assertThat(application.getAnswers()).isEqualTo(ApplicationAnswers.NONE);
  }

  @Test
  void goesFromDraftOverReviewToAShop() {
    submit();
    application.review(INES, NOW);
    application.approve(INES, SHOP, NOW.plusSeconds(9));

    assertThat(application.getStatus()).isEqualTo(ApplicationStatus.APPROVED);
    assertThat(application.getShopId()).isEqualTo(SHOP);
    assertThat(application.getDecidedAt()).isEqualTo(NOW.plusSeconds(9));
  }

  @Test
  void keepsTheEntriesWhenSomethingMoreIsAsked() {
    submit();
    application.review(INES, NOW);
    application.askForMore(INES, " A photo of the loom ", NOW);

    assertThat(application.getDecisionReason()).isEqualTo("A photo of the loom");
    assertThat(application.getAnswers().shopName()).isEqualTo("Nettle & Warp");
    application.submit(NOW);
    assertThat(application.getStatus()).isEqualTo(ApplicationStatus.SUBMITTED);
    assertThat(application.getReviewer()).isNull();
  }

  @Test
  void aRefusalNeedsAReasonAndMayNameADay() {
    submit();
    application.review(INES, NOW);
    refused(ApplicationError.REASON_REQUIRED, () -> application.reject(INES, " ", null, NOW));
    refused(
        ApplicationError.REAPPLY_IN_PAST,
        () -> application.reject(INES, "Resold goods", NOW.minusSeconds(1), NOW));
    assertThat(application.getStatus()).isEqualTo(ApplicationStatus.IN_REVIEW);

    var later = NOW.plus(Duration.ofDays(30));
    application.reject(INES, "Resold goods", later, NOW);

    assertThat(application.mayAskAgain(later.minusSeconds(1))).isFalse();
    assertThat(application.mayAskAgain(later)).isTrue();
  }

  @Test
  void nobodyDecidesTheirOwn() {
    submit();

    refused(ApplicationError.OWN_APPLICATION, () -> application.review(MAKER, NOW));
    assertThat(application.getStatus()).isEqualTo(ApplicationStatus.SUBMITTED);
  }

  @Test
  void onlyWhoTookItAnswersItUntilAnotherTakesItOver() {
    submit();
    application.review(INES, NOW);
    var before = application.getStatus();
    refused(ApplicationError.TAKEN_BY_ANOTHER, () -> application.askForMore(OTTO, "A photo", NOW));
    assertThat(before).isEqualTo(ApplicationStatus.IN_REVIEW);

    application.review(OTTO, NOW);
    refused(ApplicationError.TAKEN_BY_ANOTHER, () -> application.approve(INES, SHOP, NOW));
  }

  @Test
  void onlyTheStatedWaysExist() {
    refused(ApplicationError.ILLEGAL_TRANSITION, () -> application.approve(INES, SHOP, NOW));
    submit();
    refused(ApplicationError.ILLEGAL_TRANSITION, () -> application.write(ALL, NOW));
    refused(ApplicationError.ILLEGAL_TRANSITION, () -> application.submit(NOW));
    refused(ApplicationError.ILLEGAL_TRANSITION, () -> application.approve(INES, SHOP, NOW));
    assertThat(application.getStatus()).isEqualTo(ApplicationStatus.SUBMITTED);
  }

  @Test
  void refusesAtTheFieldWhatCannotBeKept() {
    refusedAt("website", website("nettle.example"));
    refusedAt("website", website("javascript:alert(1)"));
    refusedAt("shopName", withName("N"));
    refusedAt("shopName", withName("N".repeat(81)));
  }

  private void submit() {
    application.write(ALL, NOW);
    application.submit(NOW);
  }

  private static ApplicationAnswers website(String website) {
    return new ApplicationAnswers(
        "Nettle", null, null, null, website, null, null, null, null, null, null);
  }

  private static ApplicationAnswers withName(String name) {
    return new ApplicationAnswers(name, null, null, null, null, null, null, null, null, null, null);
  }

  private void refusedAt(String field, ApplicationAnswers answers) {
    assertThatExceptionOfType(BusinessException.class)
        .isThrownBy(() -> application.write(answers, NOW))
        .satisfies(refusal -> assertThat(refusal.field()).isEqualTo(field));
  }

  private static void refused(ErrorCode code, Runnable action) {
    assertThatExceptionOfType(BusinessException.class)
        .isThrownBy(action::run)
        .satisfies(refusal -> assertThat(refusal.error()).isEqualTo(code));
  }
}
