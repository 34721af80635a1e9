package org.guildhall.cart.service;

import java.util.UUID;
import org.guildhall.catalog.service.Offer;
import org.guildhall.media.service.Picture;
import org.guildhall.shared.entity.Money;

/**
 * One line of a cart as it stands now.
 *
 * @param was what is struck through beside the price in a sale, or null
 * @param priceBefore what it cost when it was put in, or null while that is still so
 * @param left how many the buyer could have, or null when that is no question
 * @param wanted how many were asked for before the shelf cut the line, or null
 */
public record CartLine(
    UUID variantId,
    UUID productId,
    String title,
    String slug,
    String optionsText,
    Picture picture,
    int quantity,
    Money unitPrice,
    Money subtotal,
    Money was,
    Money priceBefore,
    boolean oneOfAKind,
    Integer left,
    Integer wanted,
    CartLineProblem problem,
    Offer offer) {

  public boolean isBuyable() {
    return problem == null;
  }

  /** True when few enough are left to say so. */
  public boolean isNearlyGone() {
    return problem == null && !oneOfAKind && left != null && left <= 5;
  }
}
