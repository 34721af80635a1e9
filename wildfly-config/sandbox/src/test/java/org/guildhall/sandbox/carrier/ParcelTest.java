package org.guildhall.sandbox.carrier;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class ParcelTest {

  private static final Instant START = Instant.parse("2026-03-01T10:00:00Z");
  private static final Duration PACE = Duration.ofSeconds(30);

  private final Parcel parcel = Parcel.labelled("1Z999AA10123456784", START);

  @Test
  void movesOneStepEachSoOften() {
    assertThat(parcel.at(START.plusSeconds(29), PACE).last().step()).isEqualTo(Step.LABEL_CREATED);
    assertThat(parcel.at(START.plusSeconds(30), PACE).last().step()).isEqualTo(Step.PICKED_UP);
    Parcel late = parcel.at(START.plusSeconds(3600), PACE);
    assertThat(late.scans())
        .extracting(Parcel.Scan::step)
        .containsExactly(
            Step.LABEL_CREATED,
            Step.PICKED_UP,
            Step.IN_TRANSIT,
            Step.OUT_FOR_DELIVERY,
            Step.DELIVERED);
    assertThat(late.last().at()).isEqualTo(START.plusSeconds(120));
  }

  @Test
  void doesNotMoveByItselfAtAPaceOfZero() {
    assertThat(parcel.at(START.plusSeconds(3600), Duration.ZERO)).isEqualTo(parcel);
  }

  @Test
  void meetsAnExceptionOnceWhenItsNumberSaysSo() {
    Parcel unlucky = Parcel.labelled("1Z999AA10123459999", START);
    assertThat(unlucky.at(START.plusSeconds(3600), PACE).scans())
        .extracting(Parcel.Scan::step)
        .containsExactly(Step.values());
  }

  @Test
  void aJumpScansEachStepAtAMomentOfItsOwn() {
    Parcel arrived = parcel.movedTo(Step.DELIVERED, START.plusSeconds(2));
    assertThat(arrived.scans()).extracting(Parcel.Scan::at).doesNotHaveDuplicates().isSorted();
    assertThat(arrived.hasArrived()).isTrue();
    assertThat(arrived.movedTo(Step.DELIVERED, START.plusSeconds(60))).isEqualTo(arrived);
    Parcel unhurried = parcel.movedTo(Step.DELIVERED, START.plusSeconds(600));
    assertThat(unhurried.last().at()).isEqualTo(START.plusSeconds(600));
  }

  @Test
  void survivesBeingWrittenDown() {
    Parcel moved = parcel.movedTo(Step.IN_TRANSIT, START.plusSeconds(600));
    assertThat(Parcel.read(moved.json())).isEqualTo(moved);
  }
}
