package org.guildhall.shop.entity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.guildhall.shared.entity.BusinessException;
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
    "'6', 2026-06-10, 2, 2026-06-20"
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
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "0", "1,8", "Mon"})
  void refusesWhatIsNoWeekday(String text) {
    assertThatThrownBy(() -> WorkingDays.parse(text)).isInstanceOf(BusinessException.class);
  }
}
