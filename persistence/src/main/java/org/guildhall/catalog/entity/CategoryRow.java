package org.guildhall.catalog.entity;

/** A category, and whether a listing that is for sale stands in it. */
public record CategoryRow(Category category, boolean stocked) {}
