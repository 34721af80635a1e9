package org.guildhall.catalog.service;

import java.util.List;

/**
 * What lies at a listing's address.
 *
 * @param product the listing; null unless the outcome is CURRENT
 * @param movedTo its slug now; null unless the outcome is MOVED
 * @param title of a listing that is gone; null otherwise
 * @param alternatives things like it, when it is gone
 */
public record ProductPage(
    Outcome outcome,
    ProductDetails product,
    String movedTo,
    String title,
    List<ProductCard> alternatives) {

  /** CURRENT: show it. MOVED: answer 301. GONE: answer 410 with the alternatives. */
  public enum Outcome {
    CURRENT,
    MOVED,
    GONE
  }

  static ProductPage current(ProductDetails product) {
    return new ProductPage(Outcome.CURRENT, product, null, null, List.of());
  }

  static ProductPage moved(String slug) {
    return new ProductPage(Outcome.MOVED, null, slug, null, List.of());
  }

  static ProductPage gone(String title, List<ProductCard> alternatives) {
    return new ProductPage(Outcome.GONE, null, null, title, alternatives);
  }
}
