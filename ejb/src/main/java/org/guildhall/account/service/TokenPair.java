package org.guildhall.account.service;

/**
 * What a client of the API gets.
 *
 * @param expiresInSeconds how long the access token is good
 * @param refreshToken good once, for the next pair
 */
public record TokenPair(String accessToken, long expiresInSeconds, String refreshToken) {}
