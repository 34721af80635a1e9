package org.guildhall.account.event;

import java.util.UUID;

/**
 * What an account may do has changed. Told inside this node only, so that it forgets what it
 * remembered; other nodes learn of it within a minute.
 */
public record StandingChanged(UUID accountId) {}
