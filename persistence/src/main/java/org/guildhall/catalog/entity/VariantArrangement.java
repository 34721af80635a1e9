package org.guildhall.catalog.entity;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Predicate;

/** Brings a listing's options and variants to the wanted form, keeping every row that can go on. */
final class VariantArrangement {
  private final Product product;
  private final List<ProductOption> options;
  private final List<ProductVariant> variants;

  VariantArrangement(Product product, List<ProductOption> options, List<ProductVariant> variants) {
    this.product = product;
    this.options = options;
    this.variants = variants;
  }

  /** Returns the variants it retired. The wanted form has been checked. */
  List<UUID> apply(List<OptionSpec> wanted, List<VariantSpec> wantedVariants, Instant when) {
    // found before the options change, while variants still know their old labels
    var kept = existing(wantedVariants);
    var retired = retireAllBut(kept);
    arrangeOptions(wanted, when);
    for (int i = 0; i < wantedVariants.size(); i++) {
      var variant = kept.get(i) != null ? kept.get(i) : added(when);
      var spec = wantedVariants.get(i);
      variant.set(spec, sku(spec, variant, i), i, values(spec));
    }
    return retired;
  }

  /** For each spec its variant or null: by id first, then by labels among those left. */
  private List<ProductVariant> existing(List<VariantSpec> specs) {
    var free = new ArrayList<>(product.getVariants());
    var found = new ProductVariant[specs.size()];
    for (int i = 0; i < found.length; i++) {
      var id = specs.get(i).id();
      found[i] = take(free, variant -> variant.getId().equals(id));
    }
    for (int i = 0; i < found.length; i++) {
      var labels = specs.get(i).labels();
      if (found[i] == null) {
        found[i] = take(free, variant -> variant.getLabels().equals(labels));
      }
    }
    return Arrays.asList(found);
  }

  private static ProductVariant take(
      List<ProductVariant> free, Predicate<ProductVariant> matching) {
    var found = free.stream().filter(matching).findFirst().orElse(null);
    free.remove(found);
    return found;
  }

  private List<UUID> retireAllBut(List<ProductVariant> kept) {
    var stay = new HashSet<>(kept.stream().filter(Objects::nonNull).toList());
    var go = product.getVariants().stream().filter(v -> !stay.contains(v)).toList();
    go.forEach(ProductVariant::retire);
    return go.stream().map(ProductVariant::getId).toList();
  }

  private void arrangeOptions(List<OptionSpec> wanted, Instant when) {
    var arranged = new ArrayList<ProductOption>();
    for (int i = 0; i < wanted.size(); i++) {
      var spec = wanted.get(i);
      var option =
          options.stream()
              .filter(o -> o.getName().equalsIgnoreCase(spec.name()))
              .findFirst()
              .orElseGet(() -> new ProductOption(product, spec.name(), when));
      option.place(i + 1, spec.name());
      option.offer(spec.values(), when);
      arranged.add(option);
    }
    options.removeIf(option -> !arranged.contains(option));
    arranged.stream().filter(option -> !options.contains(option)).forEach(options::add);
    options.sort((a, b) -> Integer.compare(a.getPosition(), b.getPosition()));
  }

  private ProductVariant added(Instant when) {
    var variant = new ProductVariant(product, when);
    variants.add(variant);
    return variant;
  }

  private List<OptionValue> values(VariantSpec spec) {
    var values = new ArrayList<OptionValue>();
    for (int i = 0; i < spec.labels().size(); i++) {
      values.add(options.get(i).value(spec.labels().get(i)).orElseThrow());
    }
    return values;
  }

  private String sku(VariantSpec spec, ProductVariant variant, int position) {
    if (spec.sku() != null) {
      return spec.sku();
    }
    return variant.getSku() != null
        ? variant.getSku()
        : product.getId().toString().substring(28).toUpperCase() + "-" + (position + 1);
  }
}
