package org.guildhall.account.service;

import java.io.Serializable;
import java.util.UUID;

/**
 * Proof that an account has shown its password (or a mailed proof). It is what a session keeps: as
 * soon as the account's credentials change, the version is old and the session is worth nothing.
 */
public record SignedIn(UUID accountId, int credentialsVersion) implements Serializable {}
