package org.guildhall.search.entity;

import java.util.List;
import java.util.UUID;
import org.guildhall.catalog.entity.FacetRow;

/** What the index found: one page of ids in their order, and the counts of all. */
public record SearchHits(List<UUID> ids, long total, List<FacetRow> counts) {}
