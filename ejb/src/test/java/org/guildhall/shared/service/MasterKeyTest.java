package org.guildhall.shared.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class MasterKeyTest {
  private static final byte[] SECRET = "ends 4471".getBytes(StandardCharsets.UTF_8);

  @Test
  void opensWhatItSealedForTheSamePurposeOnly() {
    var key = key("local", MasterKey.LOCAL);
    var sealed = key.seal("tax-id", SECRET);

    assertThat(key.open("tax-id", sealed)).isEqualTo(SECRET);
    assertThatIllegalStateException().isThrownBy(() -> key.open("totp", sealed));
    assertThat(key.seal("tax-id", SECRET)).isNotEqualTo(sealed);
  }

  @Test
  void refusesWhatWasChanged() {
    var key = key("local", MasterKey.LOCAL);
    var sealed = key.seal("tax-id", SECRET);
    var changed = (sealed.charAt(20) == 'A' ? "B" : "A") + sealed.substring(21);

    assertThatIllegalStateException()
        .isThrownBy(() -> key.open("tax-id", sealed.substring(0, 20) + changed));
  }

  @Test
  void signsTheSameTextForEachPurposeAnotherWay() {
    var key = key("local", MasterKey.LOCAL);

    assertThat(key.sign("guest-order", "7")).isEqualTo(key.sign("guest-order", "7"));
    assertThat(key.sign("guest-order", "7")).isNotEqualTo(key.sign("other", "7"));
    assertThat(key.sign("guest-order", "7")).isNotEqualTo(key.sign("guest-order", "8"));
  }

  @Test
  void productionRefusesTheKeyOfTheLocalRunAndAShortOne() {
    assertThatIllegalStateException().isThrownBy(() -> key("production", MasterKey.LOCAL));
    assertThatIllegalStateException().isThrownBy(() -> key("production", "c2hvcnQ="));
  }

  private static MasterKey key(String mode, String text) {
    var master = new MasterKey();
    master.settings =
        new Settings() {
          @Override
          public boolean isProduction() {
            return mode.equals("production");
          }

          @Override
          public String text(String name, String fallback) {
            return text;
          }

          @Override
          public String required(String name) {
            return text;
          }
        };
    master.read();
    return master;
  }
}
