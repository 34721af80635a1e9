package org.guildhall.catalog.view;

import java.math.BigDecimal;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.guildhall.catalog.entity.ListingAddress;
import org.guildhall.catalog.entity.ListingFilter;
import org.guildhall.catalog.entity.ListingSort;
import org.guildhall.catalog.service.Facet;
import org.guildhall.catalog.service.ListingPage;

/**
 * A list as its page shows it: the filters in use, and the address of every next step.
 *
 * @param path the page's own address, without query
 * @param words what was searched for, or null
 */
public record Browsing(String path, String words, ListingPage page) {
  private static final List<Integer> RATINGS = List.of(4, 3);

  /** A filter in use and the address of the list without it. */
  public record Chip(String label, String link) {}

  /** One part of the address that a form has to carry along. */
  public record Parameter(String name, String value) {}

  /** The address of the list that the query describes. */
  public String link(String query) {
    var all = new ArrayList<String>();
    if (words != null) {
      all.add("q=" + URLEncoder.encode(words, StandardCharsets.UTF_8));
    }
    if (query != null && !query.isEmpty()) {
      all.add(query);
    }
    return all.isEmpty() ? path : path + "?" + String.join("&", all);
  }

  public String getNextLink() {
    return page.next() == null ? null : link(page.getNextQuery());
  }

  public String getPreviousLink() {
    return page.previous() == null ? null : link(page.getPreviousQuery());
  }

  public String getClearedLink() {
    return link(page.getClearedQuery());
  }

  public boolean isFiltered() {
    return page.filter().isNarrowed();
  }

  public boolean isPaged() {
    return page.filter().cursor() != null;
  }

  public List<Chip> getChips() {
    return new Chips(this).all();
  }

  public List<Facet.Choice> getKinds() {
    return choices("kind");
  }

  public List<Facet.Choice> getMaterials() {
    return choices("material");
  }

  public List<Integer> getRatings() {
    return RATINGS;
  }

  public String getSort() {
    return page.filter().sort().parameter();
  }

  /** The orders this list can be read in; the best match is one only where words were given. */
  public List<String> getSorts() {
    return Arrays.stream(ListingSort.values())
        .filter(sort -> words != null || sort != ListingSort.NEWEST)
        .map(ListingSort::parameter)
        .toList();
  }

  /** The lowest price as it was typed, or nothing. */
  public String getPriceFrom() {
    return amount(page.filter().priceFromMinor());
  }

  /** The highest price as it was typed, or nothing. */
  public String getPriceTo() {
    return amount(page.filter().priceToMinor());
  }

  /** What the form of the sort order has to carry along. */
  public List<Parameter> getParameters() {
    var parameters = new ArrayList<Parameter>();
    if (words != null) {
      parameters.add(new Parameter("q", words));
    }
    var filter = page.filter().sorted(ListingSort.BEST);
    for (var part : ListingAddress.write(filter).split("&")) {
      var split = part.indexOf('=');
      if (split > 0) {
        var value = URLDecoder.decode(part.substring(split + 1), StandardCharsets.UTF_8);
        parameters.add(new Parameter(part.substring(0, split), value));
      }
    }
    return parameters;
  }

  /** The address of the list under another filter. */
  String link(ListingFilter filter) {
    return link(ListingAddress.write(filter));
  }

  private List<Facet.Choice> choices(String facet) {
    return page.facets().stream()
        .filter(f -> f.name().equals(facet))
        .findFirst()
        .map(Facet::choices)
        .orElse(List.of());
  }

  private static String amount(Long minor) {
    return minor == null ? "" : BigDecimal.valueOf(minor, 2).stripTrailingZeros().toPlainString();
  }
}
