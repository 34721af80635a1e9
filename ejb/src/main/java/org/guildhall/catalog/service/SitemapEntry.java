package org.guildhall.catalog.service;

import java.time.Instant;

/**
 * A page a search engine should know.
 *
 * @param path on this site
 * @param changedAt when it last changed, or null when nobody knows
 */
public record SitemapEntry(String path, Instant changedAt) {}
