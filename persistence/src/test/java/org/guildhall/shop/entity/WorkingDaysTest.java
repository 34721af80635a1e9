package org.guildhall.shop.entity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDate;
import org.guildhall.shared.entity.BusinessException;
import org.guildhall.shared.entity.ErrorCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WorkingDaysTest {

  /** June 10, 2026 is a Wednesday. */
  @ParameterizedTest
  @CsvSource({
    "'1,2,3,4,5', 2026-06-10, 0, 2026-06-10",
    "'1,2,3,4,5', 2026-06-10, 2, 2026-06-12",
    "'1,2,3,4,5', 2026-06-10, 3, 2026-06-15",
    "'1,2,3,4,5', 2026-06-13, 0, 2026-06-15",
    "'1,2,3,4,5', 2026-06-13, 1, 2026-06-15",
    "'6', 2026-06-10, 2, 2026-06-20",
    "'1,2,3,4,5 2026-06-11/2026-06-12', 2026-06-10, 1, 2026-06-15",
    "'1,2,3,4,5 2026-06-10/2026-06-10', 2026-06-10, 0, 2026-06-11",
    "'1,2,3,4,5 2026-06-11/2026-06-11 2026-06-15/2026-06-19', 2026-06-10, 2, 2026-06-22"
  })
  void countsOnlyTheDaysThatAreWorked(String days, LocalDate start, int count, LocalDate end) {
    assertThat(WorkingDays.parse(days).after(start, count)).isEqualTo(end);
  }

  @Test
  void countsTheDaysBetweenAsItCountsForward() {
    var days = WorkingDays.MONDAY_TO_FRIDAY;
    var start = LocalDate.parse("2026-06-10");

    for (int count = 0; count < 20; count++) {
      assertThat(days.between(start, days.after(start, count))).isEqualTo(count);
    }
    assertThat(days.between(start, start.minusDays(5))).isZero();
  }

  @Test
  void isWrittenAsItIsRead() {
    assertThat(WorkingDays.parse("5,1,3").text()).isEqualTo("1,3,5");
    assertThat(WorkingDays.parse("1 2026-12-24/2027-01-01 2026-11-26/2026-11-26").text())
        .isEqualTo("1 2026-11-26/2026-11-26 2026-12-24/2027-01-01");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "0", "1,8", "Mon"})
  void refusesWhatIsNoWeekday(String text) {
    assertThat(code(text)).isEqualTo(ShopError.WORKING_DAYS_INVALID);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1 2026-12-24",
        "1 2026-12-24/",
        "1 2026-02-30/2026-03-01",
        "1 2026-12-24/2026-12-23",
        "1 2026-01-01/2027-01-02"
      })
  void refusesWhatAreNoDaysOff(String text) {
    assertThat(code(text)).isEqualTo(ShopError.DAYS_OFF_INVALID);
  }

  @Test
  void refusesMoreThanTwentyTimesOff() {
    var twenty = "1" + " 2026-12-24/2026-12-24".repeat(20);

    assertThat(WorkingDays.parse(twenty).daysOff()).hasSize(20);
    assertThat(code(twenty + " 2026-12-27/2026-12-27")).isEqualTo(ShopError.TOO_MANY_DAYS_OFF);
  }

  @Test
  void letsGoOfDaysOffThatAreOver() {
    var days = WorkingDays.parse("1 2026-06-01/2026-06-09 2026-06-08/2026-06-10");

    assertThat(days.from(LocalDate.parse("2026-06-10")).text())
        .isEqualTo("1 2026-06-08/2026-06-10");
  }

  private static ErrorCode code(String text) {
    return catchThrowableOfType(BusinessException.class, () -> WorkingDays.parse(text)).error();
  }
}
