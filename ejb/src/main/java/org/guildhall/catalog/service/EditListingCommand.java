package org.guildhall.catalog.service;

import java.util.List;
import java.util.UUID;
import org.guildhall.catalog.entity.ListingText;
import org.guildhall.catalog.entity.OptionSpec;
import org.guildhall.catalog.entity.PictureSpec;
import org.guildhall.catalog.entity.VariantSpec;

/**
 * What a listing shall be.
 *
 * @param version the one the maker has seen
 * @param variants empty leaves options, prices and stock as they are
 */
public record EditListingCommand(
    UUID id,
    int version,
    ListingText text,
    List<OptionSpec> options,
    List<VariantChange> variants,
    List<PictureSpec> pictures) {

  /**
   * A variant and its stock in units: what the maker saw and what it shall be. Only the difference
   * moves, so that a sale in between is not undone.
   */
  public record VariantChange(VariantSpec spec, int seen, int wanted) {
    int difference() {
      return wanted - seen;
    }
  }
}
