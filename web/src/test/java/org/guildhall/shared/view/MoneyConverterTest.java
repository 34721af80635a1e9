package org.guildhall.shared.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.faces.convert.ConverterException;
import org.guildhall.shared.entity.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MoneyConverterTest {
  private final MoneyConverter converter = new MoneyConverter();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {"48|4800", "48.5|4850", "48.05|4805", "$48|4800", "1,048.00|104800", " 7 |700"})
  void readsWhatPeopleWrite(String written, long minor) {
    assertThat(converter.getAsObject(null, null, written)).isEqualTo(Money.of(minor, "USD"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"abc", "4.8.0", "1,04", "-5", "48.005", "1e3", "9999999999"})
  void refusesWhatIsNoAmount(String written) {
    assertThatThrownBy(() -> converter.getAsObject(null, null, written))
        .isInstanceOfSatisfying(
            ConverterException.class,
            e ->
                assertThat(e.getFacesMessage().getSummary())
                    .isEqualTo("Write an amount such as 24 or 24.50."));
  }

  @Test
  void takesNothingForNothing() {
    assertThat(converter.getAsObject(null, null, " ")).isNull();
  }
}
