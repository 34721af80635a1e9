package org.guildhall.catalog.service;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.guildhall.catalog.entity.FacetRepository;
import org.guildhall.catalog.entity.FacetRow;
import org.guildhall.catalog.entity.ListingAddress;
import org.guildhall.catalog.entity.ListingFilter;
import org.guildhall.catalog.entity.ProductKind;

/** Makes the choices of a list from what was counted. */
public final class Facets {
  private final Map<String, Map<String, Long>> counts;
  private final ListingFilter filter;

  public Facets(List<FacetRow> rows, ListingFilter filter) {
    this.filter = filter;
    this.counts =
        rows.stream()
            .filter(row -> row.value() != null)
            .collect(
                Collectors.groupingBy(
                    FacetRow::facet,
                    Collectors.toMap(FacetRow::value, FacetRow::count, Long::sum)));
  }

  public long total() {
    return count(FacetRepository.TOTAL, "");
  }

  public long makers() {
    return count(FacetRepository.SHOPS, "");
  }

  /** Every facet that leaves a choice; categories as the ones directly below the list's place. */
  public List<Facet> all(List<CategoryNode> categories) {
    return List.of(
            new Facet(FacetRepository.CATEGORY, categories(categories)),
            new Facet(FacetRepository.KIND, kinds()),
            new Facet(FacetRepository.PRICE, prices()),
            new Facet(FacetRepository.MATERIAL, materials()))
        .stream()
        .filter(facet -> !facet.choices().isEmpty())
        .toList();
  }

  private List<Facet.Choice> categories(List<CategoryNode> nodes) {
    return nodes.stream()
        .map(
            node -> {
              var chosen = node.path().equals(filter.category());
              var inside =
                  node.all().mapToLong(n -> count(FacetRepository.CATEGORY, n.id().toString()));
              var next = filter.in(chosen ? null : node.path());
              return choice(node.path(), node.name(), inside.sum(), chosen, next);
            })
        .filter(choice -> choice.count() > 0 || choice.chosen())
        .toList();
  }

  private List<Facet.Choice> kinds() {
    return List.of(ProductKind.values()).stream()
        .map(
            kind ->
                choice(
                    ListingAddress.word(kind),
                    null,
                    count(FacetRepository.KIND, kind.name()),
                    filter.kinds().contains(kind),
                    filter.toggled(kind)))
        .filter(choice -> choice.count() > 0 || choice.chosen())
        .toList();
  }

  private List<Facet.Choice> materials() {
    var known = counts.getOrDefault(FacetRepository.MATERIAL, Map.of());
    var names = new ArrayList<>(known.keySet());
    filter.materials().stream().filter(m -> !known.containsKey(m)).forEach(names::add);
    names.sort((a, b) -> Long.compare(known.getOrDefault(b, 0L), known.getOrDefault(a, 0L)));
    return names.stream().map(this::material).toList();
  }

  private Facet.Choice material(String name) {
    return choice(
        name,
        name,
        count(FacetRepository.MATERIAL, name),
        filter.materials().contains(name),
        filter.toggled(name));
  }

  private List<Facet.Choice> prices() {
    var choices = new ArrayList<Facet.Choice>();
    var bands = FacetRepository.BANDS;
    for (int i = 0; i <= bands.size(); i++) {
      var from = i == 0 ? null : bands.get(i - 1);
      var to = i == bands.size() ? null : Long.valueOf(bands.get(i) - 1);
      var count = count(FacetRepository.PRICE, String.valueOf(i));
      var chosen = same(from, filter.priceFromMinor()) && same(to, filter.priceToMinor());
      var next = chosen ? filter.priced(null, null) : filter.priced(from, to);
      if (count > 0 || chosen) {
        var query = ListingAddress.write(next);
        choices.add(new Facet.Choice(String.valueOf(i), null, from, to, count, chosen, query));
      }
    }
    return choices;
  }

  private static boolean same(Long band, Long chosen) {
    return band == null ? chosen == null : band.equals(chosen);
  }

  private static Facet.Choice choice(
      String value, String label, long count, boolean chosen, ListingFilter next) {
    return new Facet.Choice(value, label, null, null, count, chosen, ListingAddress.write(next));
  }

  private long count(String facet, String value) {
    return counts.getOrDefault(facet, Map.of()).getOrDefault(value, 0L);
  }
}
