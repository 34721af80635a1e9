package org.guildhall.tax.entity;

/** Something that may be taxed: its tax code and what the tax is counted on (minor units). */
public record TaxedAmount(String taxCode, long baseMinor) {}
