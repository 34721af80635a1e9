package org.guildhall.account.service;

/**
 * Where a request comes from.
 *
 * @param address the network address, for throttling only
 * @param guestCartTokenHash the hash of the guest cart's token, or null without such a cart
 */
public record Visit(String address, String guestCartTokenHash) {}
