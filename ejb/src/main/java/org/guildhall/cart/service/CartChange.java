package org.guildhall.cart.service;

/**
 * What came of a change: how many things the cart has now, and the token a new guest must keep
 * (null when there is one already).
 */
public record CartChange(String newToken, int count) {}
