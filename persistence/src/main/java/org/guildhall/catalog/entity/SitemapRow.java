package org.guildhall.catalog.entity;

import java.time.Instant;
import java.util.UUID;

/** A page worth finding: its listing's or shop's slug, and when it last changed. */
public record SitemapRow(UUID id, String slug, Instant changedAt) {}
