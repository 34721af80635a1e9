package org.guildhall.review.entity;

import java.util.List;

/**
 * Reviews of a listing or a shop, newest first, with how many gave each number of stars.
 *
 * @param counts of one to five stars, in this order
 */
public record ReviewRows(List<Integer> counts, List<ReviewRow> rows) {}
