package org.guildhall.catalog.service;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.guildhall.catalog.entity.SitemapRepository;
import org.guildhall.catalog.entity.SitemapRow;

/** Which pages search engines should know, in parts they will read. */
@Stateless
@PermitAll
public class SitemapService {
  static final int PART = 10_000;
  private static final UUID BEFORE_ALL = new UUID(0, 0);

  @Inject SitemapRepository rows;
  @Inject CategoryTree tree;

  /** The ids after which the parts of the listings begin; the first part begins before all. */
  public List<UUID> parts() {
    var starts = new ArrayList<UUID>();
    starts.add(BEFORE_ALL);
    starts.addAll(rows.starts(PART));
    return starts;
  }

  /** Up to 10,000 listings after the id. */
  public List<SitemapEntry> listings(UUID after) {
    return rows.listings(after, PART).stream().map(row -> entry("/p/", row)).toList();
  }

  /** The home page, the categories and the shops. */
  public List<SitemapEntry> places() {
    var places = new ArrayList<SitemapEntry>();
    places.add(new SitemapEntry("/", null));
    tree.stockedRoots().stream()
        .flatMap(CategoryNode::all)
        .filter(CategoryNode::stocked)
        .forEach(category -> places.add(new SitemapEntry("/c/" + category.path(), null)));
    rows.shops().forEach(shop -> places.add(entry("/shop/", shop)));
    return places;
  }

  private static SitemapEntry entry(String folder, SitemapRow row) {
    return new SitemapEntry(folder + row.slug(), row.changedAt());
  }
}
