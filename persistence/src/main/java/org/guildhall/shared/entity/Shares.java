package org.guildhall.shared.entity;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * Splits a whole amount (minor units) into parts by weight, to the cent: each part gets its share
 * rounded down, and what is left goes one by one to the largest remainders, ties in order.
 */
public final class Shares {
  private Shares() {}

  /**
   * The parts of the whole, in the order of the weights; they always sum to the whole. When nothing
   * weighs anything all parts weigh the same. Refuses negative amounts and weights, and an amount
   * without parts.
   */
  public static long[] split(long whole, long[] weights) {
    if (whole < 0 || Arrays.stream(weights).anyMatch(weight -> weight < 0)) {
      throw new IllegalArgumentException("amounts and weights are not negative");
    }
    if (weights.length == 0 && whole > 0) {
      throw new IllegalArgumentException("nobody to share " + whole);
    }
    boolean weightless = Arrays.stream(weights).allMatch(weight -> weight == 0);
    var each =
        weightless ? IntStream.range(0, weights.length).mapToLong(i -> 1).toArray() : weights;
    return byLargestRemainder(whole, each);
  }

  /**
   * What units of a line come to when they are given back after others: each unit its share rounded
   * down, the last one what remains, so that all units together are the whole to the cent.
   */
  public static long ofUnits(long whole, int units, int before, int now) {
    if (whole < 0 || before < 0 || now < 0 || units < 1 || before + now > units) {
      throw new IllegalArgumentException(now + " units after " + before + " of " + units);
    }
    long each = whole / units;
    return before + now == units && now > 0 ? whole - each * before : each * now;
  }

  // a product of two amounts may be longer than a long
  private static long[] byLargestRemainder(long whole, long[] weights) {
    var sum =
        Arrays.stream(weights)
            .mapToObj(BigInteger::valueOf)
            .reduce(BigInteger.ZERO, BigInteger::add);
    var parts = new long[weights.length];
    var rests = new BigInteger[weights.length];
    long left = whole;
    for (int i = 0; i < weights.length; i++) {
      var share = BigInteger.valueOf(whole).multiply(BigInteger.valueOf(weights[i]));
      parts[i] = share.divide(sum).longValueExact();
      rests[i] = share.mod(sum);
      left -= parts[i];
    }
    IntStream.range(0, weights.length)
        .boxed()
        .sorted(Comparator.comparing((Integer i) -> rests[i]).reversed())
        .limit(left)
        .forEach(i -> parts[i]++);
    return parts;
  }
}
