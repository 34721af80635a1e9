package org.guildhall.shared.service;

/** Names of the roles as the container checks them; the rows use the same words. */
public final class Roles {
  public static final String BUYER = "BUYER";
  public static final String SELLER = "SELLER";
  public static final String SUPPORT = "SUPPORT";
  public static final String MODERATOR = "MODERATOR";
  public static final String FINANCE = "FINANCE";
  public static final String ADMIN = "ADMIN";
  public static final String OPS = "OPS";

  /** Timers and listeners act as the system; no account ever has this role. */
  public static final String SYSTEM = "SYSTEM";

  private Roles() {}
}
