package org.guildhall.order.entity;

/**
 * What the maker finds of a line that came back, in units.
 *
 * @param accepted to be paid back
 * @param restocked of them, fit to sell again
 */
public record ReturnVerdict(int accepted, int restocked) {}
