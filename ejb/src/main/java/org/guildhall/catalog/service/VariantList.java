package org.guildhall.catalog.service;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.LongStream;
import org.guildhall.catalog.entity.ProductRow;
import org.guildhall.catalog.entity.VariantRow;
import org.guildhall.shared.entity.Money;

/** Variants with the axes they lie on; a value that no variant on offer has is not shown. */
record VariantList(List<OptionDetails> options, List<VariantDetails> variants) {

  static VariantList of(ProductRow product, List<VariantRow> rows) {
    return new VariantList(options(rows), rows.stream().map(r -> variant(product, r)).toList());
  }

  /** What the cheapest variant costs now. */
  Money lowest(ProductRow product) {
    return prices().min().stream()
        .mapToObj(minor -> Money.of(minor, product.currency()))
        .findFirst()
        .orElse(Money.of(product.priceMinMinor(), product.currency()));
  }

  /** What the dearest variant costs now. */
  Money highest(ProductRow product) {
    return prices().max().stream()
        .mapToObj(minor -> Money.of(minor, product.currency()))
        .findFirst()
        .orElse(Money.of(product.priceMaxMinor(), product.currency()));
  }

  private LongStream prices() {
    return variants.stream().mapToLong(variant -> variant.price().minor());
  }

  private static List<OptionDetails> options(List<VariantRow> rows) {
    Map<String, TreeSet<VariantRow.ValueRow>> axes = new LinkedHashMap<>();
    var order =
        Comparator.comparingInt(VariantRow.ValueRow::position)
            .thenComparing(VariantRow.ValueRow::id);
    for (var row : rows) {
      for (var value : row.values()) {
        axes.computeIfAbsent(value.option(), name -> new TreeSet<>(order)).add(value);
      }
    }
    var options = new ArrayList<OptionDetails>();
    axes.forEach(
        (name, values) ->
            options.add(
                new OptionDetails(
                    name,
                    values.stream()
                        .map(v -> new OptionDetails.Choice(v.id(), v.label()))
                        .toList())));
    return options;
  }

  private static VariantDetails variant(ProductRow product, VariantRow row) {
    var currency = product.currency();
    return new VariantDetails(
        row.id(),
        row.sku(),
        Money.of(row.priceMinor(), currency),
        row.compareAtMinor() == null ? null : Money.of(row.compareAtMinor(), currency),
        !product.trackStock() || row.available() > 0,
        (int) row.available(),
        row.values().stream().map(VariantRow.ValueRow::id).toList(),
        row.values().stream().map(VariantRow.ValueRow::label).toList());
  }
}
