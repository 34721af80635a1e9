package org.guildhall.sandbox.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import org.guildhall.sandbox.SandboxUnderTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The judge is judged: it must find what is wrong, and excuse nothing that it knows. */
class StripeSpecTest {

  private static final Optional<StripeSpec> SPEC = StripeSpec.load();

  @BeforeEach
  void needsTheDescription() {
    assumeTrue(SPEC.isPresent(), SharedData.absence(StripeSpec.FILE));
  }

  @ParameterizedTest
  @CsvSource({
    "/answer, colour",
    "/answer/total_details, colour",
    "/answer/created, ",
    "/answer/livemode, ",
    "/params, quantity",
    "/params/line_items/0/price_data, colour",
    "/params/line_items/0/price_data/unit_amount, ",
    "/params/mode, "
  })
  void theJudgeFindsWhatStripeDoesNotKnow(String place, String extraField) {
    ObjectNode entry = aSessionCreation();
    assertThat(SPEC.orElseThrow().checkEntry(entry)).isEmpty();
    if (extraField != null) {
      ((ObjectNode) entry.at(place)).put(extraField, "x");
    } else {
      int slash = place.lastIndexOf('/');
      ((ObjectNode) entry.at(place.substring(0, slash))).put(place.substring(slash + 1), "x");
    }
    assertThat(SPEC.orElseThrow().checkEntry(entry)).isNotEmpty();
  }

  @Test
  void noDifferenceOfTheNewerVersionIsListedInVain() {
    for (NewerVersion difference : NewerVersion.values()) {
      boolean known =
          difference.place().contains(" ")
              ? SPEC.orElseThrow().knowsParameter(difference.place(), difference.field())
              : SPEC.orElseThrow().knowsField(difference.place(), difference.field());
      assertThat(known).as(difference.reason()).isFalse();
    }
  }

  @Test
  void anAddressThatStripeDoesNotHaveIsAFinding() {
    ObjectNode entry = aSessionCreation().put("path", "/v1/moons");
    assertThat(SPEC.orElseThrow().checkEntry(entry)).isNotEmpty();
  }

  private static ObjectNode aSessionCreation() {
    try (SandboxUnderTest world = SandboxUnderTest.start()) {
      world.openSession();
      return (ObjectNode) world.json("/control/requests").get(0);
    }
  }
}
