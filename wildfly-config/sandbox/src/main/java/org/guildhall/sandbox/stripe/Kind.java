package org.guildhall.sandbox.stripe;

import java.util.Arrays;
import java.util.Optional;

/** The kinds of objects, with the prefix of their ids. */
public enum Kind {
  SESSION("checkout.session", "cs_test_", "session"),
  PAYMENT_INTENT("payment_intent", "pi_", "payment_intent"),
  CHARGE("charge", "ch_", "charge"),
  REFUND("refund", "re_", "refund"),
  EVENT("event", "evt_", "event"),
  ACCOUNT("account", "acct_", "account"),
  ACCOUNT_LINK("account_link", "acl_", "account_link"),
  BALANCE_TRANSACTION("balance_transaction", "txn_", "balance_transaction"),
  TRANSFER("transfer", "tr_", "transfer"),
  TRANSFER_REVERSAL("transfer_reversal", "trr_", "transfer_reversal"),
  PAYOUT("payout", "po_", "payout"),
  DISPUTE("dispute", "dp_", "dispute");

  private final String table;
  private final String prefix;
  private final String resource;

  Kind(String table, String prefix, String resource) {
    this.table = table;
    this.prefix = prefix;
    this.resource = resource;
  }

  String table() {
    return table;
  }

  String prefix() {
    return prefix;
  }

  String resource() {
    return resource;
  }

  static Optional<Kind> ofId(String id) {
    return Arrays.stream(values()).filter(kind -> id.startsWith(kind.prefix)).findFirst();
  }
}
