package org.guildhall.shipping.entity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.guildhall.shared.entity.BusinessException;
import org.guildhall.shipping.entity.ShippingProfile.ProfileTerms;
import org.junit.jupiter.api.Test;

class ParcelTest {
  private static final Instant NOW = Instant.parse("2026-06-09T18:38:00Z");
  private static final RateTerms GROUND = rate("US", "Ground", false, 650, 200, 4, 7);
  private static final RateTerms FAST = rate("US", "Two-day", true, 1890, 500, 2, 2);
  private static final RateTerms POST = rate("US", "Post", false, 900, 100, 3, 9);
  private static final RateTerms WORLD = rate("*", "Airmail", false, 2400, 800, 7, 21);

  @Test
  void theDearestFirstItemAndEveryFurtherUnitAtItsAdditionalPrice() {
    var parcel = parcel(line(profile(null, GROUND), 2, 4800), line(profile(null, POST), 1, 9500));

    // the second line's 9.00 leads; two units of the first follow at 2.00 each
    assertThat(parcel.optionsTo("US").get(0).priceMinor()).isEqualTo(900 + 2 * 200);
  }

  @Test
  void theExampleOfTheMoneyRules() {
    assertThat(parcel(line(profile(null, GROUND), 2, 4320)).optionsTo("US").get(0).priceMinor())
        .isEqualTo(850);
  }

  @Test
  void freeOverAnAmountButNeverAnUpgrade() {
    var options = parcel(line(profile(9000L, GROUND, FAST), 1, 9000)).optionsTo("US");

    assertThat(options)
        .extracting(ShippingOption::service, ShippingOption::priceMinor, o -> o.freeByAmount())
        .containsExactly(tuple("Ground", 0L, true), tuple("Two-day", 1890L, false));
  }

  @Test
  void aCentBelowTheAmountIsNotFree() {
    assertThat(parcel(line(profile(9000L, GROUND), 1, 8999)).optionsTo("US").get(0).priceMinor())
        .isEqualTo(650);
  }

  @Test
  void theAmountOfTheWholeParcelCountsForTheProfileThatGrantsIt() {
    var granted = profile(9000L, GROUND);
    var parcel = parcel(line(granted, 1, 5000), line(profile(null, GROUND), 1, 5000));

    assertThat(parcel.optionsTo("US").get(0).priceMinor()).isEqualTo(650);
    assertThat(parcel.optionsTo("US").get(0).freeByAmount()).isFalse();
  }

  @Test
  void anUpgradeIsOfferedOnlyWhenEverythingCanTravelByIt() {
    var both =
        parcel(line(profile(null, GROUND, FAST), 1, 1), line(profile(null, GROUND, FAST), 1, 1));
    var one = parcel(line(profile(null, GROUND, FAST), 1, 1), line(profile(null, POST), 1, 1));

    assertThat(both.optionsTo("US"))
        .extracting(ShippingOption::service)
        .containsExactly("Ground", "Two-day");
    assertThat(one.optionsTo("US")).extracting(ShippingOption::upgrade).doesNotContain(true);
  }

  @Test
  void differentOrdinaryServicesMakeOneOption() {
    var parcel = parcel(line(profile(null, GROUND), 1, 1), line(profile(null, POST), 1, 1));

    assertThat(parcel.optionsTo("US")).hasSize(1);
    assertThat(parcel.optionsTo("US").get(0).transitMinDays()).isEqualTo(4);
    assertThat(parcel.optionsTo("US").get(0).transitMaxDays()).isEqualTo(9);
  }

  @Test
  void elsewhereIsForCountriesWithoutRatesOfTheirOwn() {
    var profile = profile(null, GROUND, WORLD);

    assertThat(parcel(line(profile, 1, 1)).optionsTo("US"))
        .extracting(ShippingOption::service)
        .containsExactly("Ground");
    assertThat(parcel(line(profile, 1, 1)).optionsTo("FR"))
        .extracting(ShippingOption::service)
        .containsExactly("Airmail");
  }

  @Test
  void oneThingThatDoesNotTravelThereKeepsTheParcelHome() {
    var parcel = parcel(line(profile(null, GROUND, WORLD), 1, 1), line(profile(null, POST), 1, 1));

    assertThat(parcel.optionsTo("FR")).isEmpty();
  }

  @Test
  void revisingKeepsTheIdOfTheSameService() {
    var profile = profile(null, GROUND, WORLD);
    var before = profile.getRates().get(0).getId();

    profile.revise(
        new ProfileTerms(
            "Standard", "US", null, 100L, List.of(rate("US", "ground", false, 700, 0, 1, 2))),
        NOW);

    assertThat(profile.getRates()).hasSize(1);
    assertThat(profile.getRates().get(0).getId()).isEqualTo(before);
    assertThat(profile.getRates().get(0).terms().firstMinor()).isEqualTo(700);
  }

  @Test
  void refusesTheSameServiceTwice() {
    assertThatThrownBy(() -> profile(null, GROUND, rate("US", "GROUND", false, 1, 0, 1, 1)))
        .isInstanceOf(BusinessException.class)
        .extracting(e -> ((BusinessException) e).error())
        .isEqualTo(ShippingError.DUPLICATE_SERVICE);
  }

  @Test
  void refusesAFurtherItemDearerThanTheFirst() {
    assertThatThrownBy(() -> rate("US", "Ground", false, 100, 101, 1, 1))
        .isInstanceOf(BusinessException.class)
        .extracting(e -> ((BusinessException) e).error())
        .isEqualTo(ShippingError.ADDITIONAL_OVER_FIRST);
  }

  private static Parcel parcel(ParcelLine... lines) {
    return new Parcel(List.of(lines));
  }

  private static ParcelLine line(ShippingProfile profile, int quantity, long subtotal) {
    return new ParcelLine(profile, quantity, subtotal);
  }

  private static ShippingProfile profile(Long freeOver, RateTerms... rates) {
    return ShippingProfile.open(
        UUID.randomUUID(),
        "USD",
        new ProfileTerms("Standard", "US", null, freeOver, List.of(rates)),
        NOW);
  }

  private static RateTerms rate(
      String zone, String service, boolean upgrade, long first, long more, int min, int max) {
    return new RateTerms(zone, service, upgrade, first, more, min, max);
  }
}
