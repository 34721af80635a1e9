package org.guildhall.order.entity;

/**
 * Units of a line that earlier returns name.
 *
 * @param taken under way in one, or looked at and not paid back
 * @param declined refused before they were sent, each time counted
 */
public record ReturnClaim(int taken, int declined) {
  static final ReturnClaim NONE = new ReturnClaim(0, 0);

  /** Units that no further return may name: a maker may say no to each of them twice. */
  int closed(int quantity) {
    return taken + Math.max(0, declined - quantity);
  }
}
