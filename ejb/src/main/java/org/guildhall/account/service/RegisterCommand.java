package org.guildhall.account.service;

/** What somebody typed to become a member. */
public record RegisterCommand(
    String displayName, String email, String password, boolean wantsNews) {}
