package org.guildhall.catalog.service;

import java.util.List;

/** A category's page: where it lies, what lies below, and its list. */
public record CategoryPage(CategoryNode category, List<CategoryNode> trail, ListingPage listing) {}
