package org.guildhall.search.service;

import org.guildhall.catalog.service.ListingPage;

/**
 * What was found.
 *
 * @param words as they were understood
 * @param relaxed nothing had all of the words; these have some of them
 * @param degraded the index is away: the database answered, which forgives no typing errors
 */
public record SearchPage(String words, ListingPage listing, boolean relaxed, boolean degraded) {}
