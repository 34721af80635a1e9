package org.guildhall.shipping.entity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.guildhall.shared.entity.BusinessException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CarrierTest {

  @ParameterizedTest
  @CsvSource({
    // the worked example UPS gives for its check digit, as printed and as typed
    "UPS, 1Z5R89390357567127, 1Z5R89390357567127",
    "UPS, 1z 5r8 939 03 5756 7127, 1Z5R89390357567127",
    "FEDEX, 9611 8044 5678, 961180445678",
    "FEDEX, 961180445678901, 961180445678901",
    "USPS, 9400-1118-9956-1234-5678-90, 9400111899561234567890",
    "USPS, 420972019400111899561234567890, 420972019400111899561234567890",
    "USPS, ea123456789us, EA123456789US",
    "OTHER, by hand 12, BYHAND12"
  })
  void keepsANumberAsTheCarrierWritesIt(Carrier carrier, String typed, String kept) {
    assertThat(carrier.trackingNumber(typed)).isEqualTo(kept);
  }

  @ParameterizedTest
  @CsvSource({
    "UPS, 1Z5R89390357567128, UPS_NUMBER",
    "UPS, 1Z5R8939035756712, UPS_NUMBER",
    "UPS, 2Z5R89390357567127, UPS_NUMBER",
    "UPS, 961180445678, UPS_NUMBER",
    "FEDEX, 96118044567, FEDEX_NUMBER",
    "FEDEX, 1Z5R89390357567127, FEDEX_NUMBER",
    "USPS, 940011189956123456789, USPS_NUMBER",
    "USPS, EA123456789GB, USPS_NUMBER"
  })
  void refusesWhatTheCarrierWouldNeverPrint(Carrier carrier, String typed, ShippingError code) {
    assertThatThrownBy(() -> carrier.trackingNumber(typed))
        .isInstanceOfSatisfying(
            BusinessException.class,
            refusal -> {
              assertThat(refusal.error()).isEqualTo(code);
              assertThat(refusal.field()).isEqualTo("trackingNumber");
            });
  }

  @Test
  void oneWrongSignOfAUpsNumberIsSeen() {
    var right = "1Z5R89390357567127";
    for (int i = 2; i < right.length(); i++) {
      var sign = right.charAt(i);
      if (!Character.isDigit(sign)) {
        continue;
      }
      var wrong = right.substring(0, i) + (sign == '9' ? '8' : (char) (sign + 1));
      var number = wrong + right.substring(i + 1);
      assertThatThrownBy(() -> Carrier.UPS.trackingNumber(number))
          .isInstanceOf(BusinessException.class);
    }
  }
}
