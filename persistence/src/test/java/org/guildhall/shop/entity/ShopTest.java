package org.guildhall.shop.entity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Instant;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.guildhall.shared.entity.BusinessException;
import org.guildhall.shared.entity.ErrorCode;
import org.junit.jupiter.api.Test;

class ShopTest {
  private static final Instant NOW = Instant.parse("2026-06-10T09:00:00Z");

  private final Shop shop =
      Shop.found(UUID.randomUUID(), UUID.randomUUID(), " Alder & Slip ", "alder-slip", NOW);

  @Test
  void opensOnce() {
    shop.open(NOW);

    assertThat(shop.isOpen()).isTrue();
    assertThat(shop.getOpenedAt()).isEqualTo(NOW);
    assertThat(code(() -> shop.open(NOW))).isEqualTo(ShopError.ILLEGAL_TRANSITION);
  }

  @Test
  void isSuspendedWithAReasonAndReopens() {
    shop.open(NOW);
    assertThat(code(() -> shop.suspend(" ", NOW))).isEqualTo(ShopError.REASON_REQUIRED);
    assertThat(shop.isOpen()).isTrue();

    shop.suspend("copied marks", NOW);
    assertThat(shop.getStatus()).isEqualTo(ShopStatus.SUSPENDED);
    assertThat(shop.getStatusReason()).isEqualTo("copied marks");

    shop.reopen(NOW);
    assertThat(shop.isOpen()).isTrue();
    assertThat(shop.getStatusReason()).isNull();
  }

  @Test
  void cannotBeSuspendedBeforeItOpensNorReopenedWhenOpen() {
    assertThat(code(() -> shop.suspend("why", NOW))).isEqualTo(ShopError.ILLEGAL_TRANSITION);
    assertThat(code(() -> shop.reopen(NOW))).isEqualTo(ShopError.ILLEGAL_TRANSITION);
  }

  @Test
  void changesWhatItSaysAsAWholeOrNotAtAll() {
    assertThat(shop.getName()).isEqualTo("Alder & Slip");
    shop.edit(profile("Slip & Alder", 30), NOW);
    assertThat(shop.getProfile()).isEqualTo(profile("Slip & Alder", 30));

    assertThat(code(() -> shop.edit(profile("Other", 366), NOW)))
        .isEqualTo(ShopError.RETURNS_DAYS_RANGE);
    assertThat(code(() -> shop.edit(profile("x", 30), NOW))).isEqualTo(ShopError.NAME_LENGTH);
  }

  private static ShopProfile profile(String name, int returnsDays) {
    return new ShopProfile(
        name,
        "Two potters",
        "Story",
        null,
        "Astoria",
        "Ines and Tom",
        null,
        null,
        returnsDays,
        null,
        null);
  }

  private static ErrorCode code(ThrowingCallable verb) {
    return catchThrowableOfType(BusinessException.class, verb).error();
  }
}
