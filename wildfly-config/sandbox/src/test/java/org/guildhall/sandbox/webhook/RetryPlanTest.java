package org.guildhall.sandbox.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RetryPlanTest {

  @ParameterizedTest
  @CsvSource({"1, 1", "2, 2", "3, 5", "4, 15", "5, 60", "7, 900", "8, 3600", "79, 3600"})
  void waitsLongerAfterEachFailure(int failures, long seconds) {
    assertThat(RetryPlan.after(failures)).hasValue(Duration.ofSeconds(seconds));
  }

  @Test
  void givesUpAfterThreeDays() {
    assertThat(RetryPlan.after(80)).isEmpty();
  }
}
