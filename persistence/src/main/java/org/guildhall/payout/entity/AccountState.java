package org.guildhall.payout.entity;

import java.util.List;

/**
 * What the provider says of a maker's account now.
 *
 * @param active money can be sent to it and on to the bank
 * @param rejected for good
 * @param due what the provider still needs, in its own names
 */
public record AccountState(
    boolean active,
    boolean rejected,
    List<String> due,
    String disabledReason,
    String bankName,
    String bankLast4) {

  public AccountState {
    due = List.copyOf(due);
  }
}
