package org.guildhall.reporting.entity;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What the market is held against beside its own rows.
 *
 * @param now the moment from which waiting is counted: of a stopped market, its last heartbeat
 * @param acknowledged what was answered "done", a kind and an id in each line; empty: not asked
 * @param dead how many deliveries were made to fail on purpose; empty: not asked
 */
public record InvariantTerms(
    Instant now, Optional<List<String>> acknowledged, Optional<Long> dead) {

  /** Nothing but the clock. */
  public static InvariantTerms at(Instant now) {
    return new InvariantTerms(now, Optional.empty(), Optional.empty());
  }
}
