package org.guildhall.catalog.service;

import java.util.List;
import org.guildhall.catalog.entity.ListingText;
import org.guildhall.catalog.entity.OptionSpec;
import org.guildhall.catalog.entity.VariantSpec;

/**
 * A row that can be imported.
 *
 * @param number its place in the file, the first below the headings being 1
 * @param shop the maker's shop by name
 * @param reference the row's own key within the shop
 * @param text what the listing says, without its shipping profile
 * @param quantity units on the shelf when the listing is new, for each variant
 * @param picture the name of a file among the incoming pictures, or null
 */
public record ImportRow(
    int number,
    String shop,
    String reference,
    ListingText text,
    List<OptionSpec> options,
    List<VariantSpec> variants,
    int quantity,
    String picture) {}
