package org.guildhall.account.entity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.guildhall.shared.entity.BusinessException;
import org.junit.jupiter.api.Test;

class PostalAddressTest {

  @Test
  void keepsWhatAParcelNeedsInOneForm() {
    var kept = portland("or", " 97205 ", "us").checked();

    assertThat(kept.region()).isEqualTo("OR");
    assertThat(kept.postalCode()).isEqualTo("97205");
    assertThat(kept.country()).isEqualTo("US");
    assertThat(kept.company()).isNull();
  }

  @Test
  void asksForTheStateAndTheZipOfTheUnitedStates() {
    refused("region", AccountError.ADDRESS_REGION, portland("XX", "97205", "US"));
    refused("region", AccountError.ADDRESS_REGION, portland(null, "97205", "US"));
    refused("postalCode", AccountError.ADDRESS_POSTAL_CODE, portland("OR", "9720", "US"));
  }

  @Test
  void asksForNeitherElsewhere() {
    assertThat(portland(null, null, "IS").checked().country()).isEqualTo("IS");
  }

  @Test
  void refusesACountryThatDoesNotExist() {
    refused("country", AccountError.ADDRESS_COUNTRY, portland("OR", "97205", "XQ"));
  }

  private static PostalAddress portland(String region, String postalCode, String country) {
    return new PostalAddress(
        "June", " ", "418 NW Everett", null, "Portland", region, postalCode, country, null);
  }

  private static void refused(String field, AccountError code, PostalAddress address) {
    assertThatExceptionOfType(BusinessException.class)
        .isThrownBy(address::checked)
        .satisfies(
            refusal -> {
              assertThat(refusal.field()).isEqualTo(field);
              assertThat(refusal.error()).isEqualTo(code);
            });
  }
}
