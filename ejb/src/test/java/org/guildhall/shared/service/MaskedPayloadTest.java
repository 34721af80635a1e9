package org.guildhall.shared.service;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MaskedPayloadTest {

  @Test
  void dotsWhatNamesAPersonOrOpensADoor() {
    assertThat(MaskedPayload.of("{\"accountId\":7,\"email\":\"a@b.net\",\"token\":\"secret\"}"))
        .containsExactly(
            new MaskedPayload.Field("accountId", "7"),
            new MaskedPayload.Field("email", "•••••"),
            new MaskedPayload.Field("token", "•••••"));
  }

  @Test
  void saysOfWhatIsNoJsonNothingButItsLength() {
    assertThat(MaskedPayload.of("june@example.com said"))
        .containsExactly(new MaskedPayload.Field("content", "not JSON, 21 characters"));
  }

  @Test
  void masksTheAddressesInAReply() {
    assertThat(MaskedPayload.text("550 5.1.1 <june.abara@example.com>: no such mailbox"))
        .isEqualTo("550 5.1.1 <j•••@•••.com>: no such mailbox");
    assertThat(MaskedPayload.text(null)).isNull();
  }
}
