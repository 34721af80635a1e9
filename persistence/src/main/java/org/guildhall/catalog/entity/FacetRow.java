package org.guildhall.catalog.entity;

/** One countable choice of a list: how many listings a shopper gets who takes it. */
public record FacetRow(String facet, String value, long count) {}
