package org.guildhall.acceptance;

/** One way to hurt a market, which is to be whole again by itself afterwards. */
interface Drill {
  /** By this name the command asks for it. */
  String name();

  /** How often it is done unless something else is asked for. */
  int runs();

  /** Puts on the shelf what all runs need. */
  default void prepare(DrillGround ground) {}

  /**
   * Hurts the market once and says with an {@link AssertionError} what is wrong. It returns when
   * the fault is over and everybody who wanted something got it or was told why not.
   */
  void run(DrillGround ground, int number);
}
