package org.guildhall.shared.entity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class SharesTest {
  private static final long BILLION = 1_000_000_000_000L;

  @Test
  void theExampleOfTheMoneyRules() {
    assertThat(Shares.split(500, new long[] {5921, 10284})).containsExactly(183, 317);
  }

  @Test
  void tiesGoInOrder() {
    assertThat(Shares.split(100, new long[] {1, 1, 1})).containsExactly(34, 33, 33);
    assertThat(Shares.split(2, new long[] {5, 5, 5})).containsExactly(1, 1, 0);
  }

  @Test
  void whatWeighsNothingGetsNothingUnlessNothingWeighs() {
    assertThat(Shares.split(7, new long[] {0, 3})).containsExactly(0, 7);
    assertThat(Shares.split(7, new long[] {0, 0})).containsExactly(4, 3);
  }

  @Test
  void nothingIsSharedByNobody() {
    assertThat(Shares.split(0, new long[0])).isEmpty();
    assertThatThrownBy(() -> Shares.split(1, new long[0]))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void refusesWhatIsNegative() {
    assertThatThrownBy(() -> Shares.split(-1, new long[] {1}))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Shares.split(1, new long[] {2, -1}))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void doesNotOverflow() {
    long most = Long.MAX_VALUE;

    assertThat(Shares.split(most, new long[] {most, most, most}))
        .containsExactly(most / 3 + 1, most / 3, most / 3);
  }

  @Property
  void thePartsSumToTheWhole(
      @ForAll @LongRange(max = BILLION) long whole,
      @ForAll @Size(min = 1, max = 20) List<@LongRange(max = BILLION) Long> weights) {
    assertThat(Arrays.stream(Shares.split(whole, array(weights))).sum()).isEqualTo(whole);
  }

  @Property
  void noPartIsACentOffItsExactShare(
      @ForAll @LongRange(max = 10_000_000) long whole,
      @ForAll @Size(min = 1, max = 20) List<@LongRange(min = 1, max = 1_000_000) Long> weights) {
    var parts = Shares.split(whole, array(weights));
    long sum = Arrays.stream(array(weights)).sum();

    for (int i = 0; i < parts.length; i++) {
      long exactTimesSum = whole * weights.get(i);
      assertThat(Math.abs(parts[i] * sum - exactTimesSum)).isLessThan(sum);
    }
  }

  @Test
  void theLastUnitTakesTheRemainder() {
    assertThat(Shares.ofUnits(10000, 3, 0, 1)).isEqualTo(3333);
    assertThat(Shares.ofUnits(10000, 3, 1, 1)).isEqualTo(3333);
    assertThat(Shares.ofUnits(10000, 3, 2, 1)).isEqualTo(3334);
    assertThat(Shares.ofUnits(10000, 3, 0, 3)).isEqualTo(10000);
    assertThat(Shares.ofUnits(10000, 3, 3, 0)).isZero();
  }

  @Test
  void refusesMoreUnitsThanThereAre() {
    assertThatThrownBy(() -> Shares.ofUnits(100, 2, 1, 2))
        .isInstanceOf(IllegalArgumentException.class);
  }

  /** However the units of a line go back, one by one or in heaps, they are the whole. */
  @Property
  void unitsGivenBackSumToTheWhole(
      @ForAll @LongRange(max = BILLION) long whole,
      @ForAll @Size(min = 1, max = 12) List<@IntRange(min = 1, max = 5) Integer> heaps) {
    int units = heaps.stream().mapToInt(Integer::intValue).sum();
    int before = 0;
    long given = 0;
    for (int heap : heaps) {
      given += Shares.ofUnits(whole, units, before, heap);
      before += heap;
    }
    assertThat(given).isEqualTo(whole);
  }

  private static long[] array(List<Long> weights) {
    return weights.stream().mapToLong(Long::longValue).toArray();
  }
}
