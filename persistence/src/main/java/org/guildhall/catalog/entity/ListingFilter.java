package org.guildhall.catalog.entity;

import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * What of a list is wanted, in which order, from where on. The whole state of a list page; {@link
 * ListingAddress} writes it into an address and reads it back.
 *
 * @param category path of a category chosen in a list of all, {@code "ceramics/vases"}; null: all,
 *     or told by the page's own address
 * @param priceFromMinor minor units, included; null: from nothing
 * @param priceToMinor minor units, included; null: no limit
 * @param shipsBy leaves the maker on that day at the latest; null: whenever
 * @param minRating stars, 1 to 5; null: any
 * @param fresh published in the last seven days
 * @param cursor where the page begins, as the page before it said; null: at the start
 */
public record ListingFilter(
    String category,
    Set<ProductKind> kinds,
    Long priceFromMinor,
    Long priceToMinor,
    boolean inStock,
    LocalDate shipsBy,
    Set<String> materials,
    Integer minRating,
    boolean fresh,
    ListingSort sort,
    String cursor) {

  public ListingFilter {
    kinds = Set.copyOf(kinds);
    materials = Set.copyOf(materials);
  }

  /** Everything, in the house's order. */
  public static ListingFilter everything() {
    return new ListingFilter(
        null, Set.of(), null, null, false, null, Set.of(), null, false, ListingSort.BEST, null);
  }

  /** True when anything but the category narrows the list. */
  public boolean isNarrowed() {
    return !kinds.isEmpty()
        || priceFromMinor != null
        || priceToMinor != null
        || inStock
        || shipsBy != null
        || !materials.isEmpty()
        || minRating != null
        || fresh;
  }

  public ListingFilter in(String categoryPath) {
    return new ListingFilter(
        categoryPath,
        kinds,
        priceFromMinor,
        priceToMinor,
        inStock,
        shipsBy,
        materials,
        minRating,
        fresh,
        sort,
        null);
  }

  public ListingFilter ofKinds(Collection<ProductKind> wanted) {
    return new ListingFilter(
        category,
        Set.copyOf(wanted),
        priceFromMinor,
        priceToMinor,
        inStock,
        shipsBy,
        materials,
        minRating,
        fresh,
        sort,
        null);
  }

  public ListingFilter priced(Long fromMinor, Long toMinor) {
    return new ListingFilter(
        category, kinds, fromMinor, toMinor, inStock, shipsBy, materials, minRating, fresh, sort,
        null);
  }

  public ListingFilter onlyInStock(boolean only) {
    return new ListingFilter(
        category,
        kinds,
        priceFromMinor,
        priceToMinor,
        only,
        shipsBy,
        materials,
        minRating,
        fresh,
        sort,
        null);
  }

  public ListingFilter shippedBy(LocalDate day) {
    return new ListingFilter(
        category,
        kinds,
        priceFromMinor,
        priceToMinor,
        inStock,
        day,
        materials,
        minRating,
        fresh,
        sort,
        null);
  }

  public ListingFilter ofMaterials(Collection<String> wanted) {
    return new ListingFilter(
        category,
        kinds,
        priceFromMinor,
        priceToMinor,
        inStock,
        shipsBy,
        Set.copyOf(wanted),
        minRating,
        fresh,
        sort,
        null);
  }

  public ListingFilter ratedAtLeast(Integer stars) {
    return new ListingFilter(
        category,
        kinds,
        priceFromMinor,
        priceToMinor,
        inStock,
        shipsBy,
        materials,
        stars,
        fresh,
        sort,
        null);
  }

  public ListingFilter onlyFresh(boolean only) {
    return new ListingFilter(
        category,
        kinds,
        priceFromMinor,
        priceToMinor,
        inStock,
        shipsBy,
        materials,
        minRating,
        only,
        sort,
        null);
  }

  public ListingFilter sorted(ListingSort by) {
    return new ListingFilter(
        category,
        kinds,
        priceFromMinor,
        priceToMinor,
        inStock,
        shipsBy,
        materials,
        minRating,
        fresh,
        by,
        null);
  }

  /** The page that begins where the cursor says. */
  public ListingFilter at(String newCursor) {
    return new ListingFilter(
        category,
        kinds,
        priceFromMinor,
        priceToMinor,
        inStock,
        shipsBy,
        materials,
        minRating,
        fresh,
        sort,
        newCursor);
  }

  /** The same list with nothing narrowing it. */
  public ListingFilter cleared() {
    return everything().in(category).sorted(sort);
  }

  /** With the kind if it was without it, and the other way round. */
  public ListingFilter toggled(ProductKind kind) {
    var set = EnumSet.noneOf(ProductKind.class);
    set.addAll(kinds);
    if (!set.remove(kind)) {
      set.add(kind);
    }
    return ofKinds(set);
  }

  /** With the material if it was without it, and the other way round. */
  public ListingFilter toggled(String material) {
    var set = new LinkedHashSet<>(materials);
    if (!set.remove(material)) {
      set.add(material);
    }
    return ofMaterials(set);
  }
}
