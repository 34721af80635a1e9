package org.guildhall.reporting.entity;

/** What must always hold. The statements of each lie in the file of its name. */
public enum Invariant {
  I1("stock", "stock per SKU"),
  I2("payment", "paid once, to the cent"),
  I3("waiting", "nothing waits ownerless"),
  I4("once", "each effect once"),
  I5("doubt", "nothing in doubt"),
  I6("dead", "dead letters have causes"),
  I7("ledger", "the ledger balances"),
  I8("acknowledged", "acknowledged writes are there"),
  I9("audit", "the audit chain verifies");

  private final String file;
  private final String words;

  Invariant(String file, String words) {
    this.file = file;
    this.words = words;
  }

  /** In a few words, for the command's report. */
  public String words() {
    return words;
  }

  String resource() {
    return "/invariants/" + name() + "-" + file + ".sql";
  }
}
