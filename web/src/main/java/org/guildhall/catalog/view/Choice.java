package org.guildhall.catalog.view;

import jakarta.json.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.guildhall.catalog.entity.ProductKind;
import org.guildhall.catalog.service.OptionDetails;
import org.guildhall.catalog.service.ProductDetails;
import org.guildhall.catalog.service.VariantDetails;
import org.guildhall.shared.view.MoneyFormat;
import org.guildhall.shared.view.Texts;

/** What a person has chosen of a listing so far, and what that comes to. */
final class Choice {
  private static final int FEW = 5;
  static final String PARAMETER = "choice";

  private final ProductDetails product;
  private final List<UUID> values;

  Choice(ProductDetails product, List<UUID> values) {
    this.product = product;
    this.values = values;
  }

  /** The answers given, else those of the first variant that can be bought. */
  static Choice of(ProductDetails product, List<UUID> given) {
    if (given.size() == product.options().size() && !given.contains(null)) {
      return new Choice(product, given);
    }
    var first = product.getFirstVariant();
    return new Choice(product, first == null ? List.of() : first.valueIds());
  }

  /** The variant with these answers, or null. */
  VariantDetails variant() {
    return product.withValues(values).orElse(null);
  }

  List<Axis> axes() {
    return IntStream.range(0, product.options().size()).mapToObj(this::axis).toList();
  }

  /** How many there are of it, in the maker's words. */
  String stock(VariantDetails variant) {
    if (variant == null || !variant.available()) {
      return Texts.format("catalog.sold_out");
    }
    if (product.kind() == ProductKind.ONE_OF_A_KIND) {
      return Texts.format("catalog.only_one");
    }
    if (!product.tracked()) {
      return Texts.format("catalog.made_when_ordered");
    }
    var code = variant.left() <= FEW ? "catalog.left" : "catalog.in_stock_many";
    return variant.getOptionsText().isEmpty()
        ? Texts.format(code, variant.left())
        : Texts.format(code + "_of", variant.left(), variant.getOptionsText().toLowerCase());
  }

  /** All variants for the page's script: answers, price, stock in words. */
  String json() {
    var all = Json.createArrayBuilder();
    for (var variant : product.variants()) {
      var ids = Json.createArrayBuilder();
      variant.valueIds().forEach(id -> ids.add(id.toString()));
      all.add(
          Json.createObjectBuilder()
              .add("values", ids)
              .add("price", MoneyFormat.exact(variant.price()))
              .add("stock", stock(variant))
              .add("left", product.tracked() ? variant.left() : 99)
              .add("available", variant.available()));
    }
    return all.build().toString();
  }

  private Axis axis(int index) {
    var option = product.options().get(index);
    var chosen = index < values.size() ? values.get(index) : null;
    var answers = new ArrayList<Axis.Value>();
    var label = "";
    for (var answer : option.choices()) {
      var isChosen = answer.id().equals(chosen);
      label = isChosen ? answer.label() : label;
      answers.add(value(index, answer, isChosen));
    }
    return new Axis(option.name(), PARAMETER + index, label, List.copyOf(answers));
  }

  private Axis.Value value(int index, OptionDetails.Choice answer, boolean chosen) {
    var with =
        product.variants().stream()
            .filter(v -> answer.id().equals(v.valueIds().get(index)))
            .toList();
    var soldOut = with.stream().noneMatch(VariantDetails::available);
    var dearer = product.options().size() == 1 && product.isFromPrice() && !with.isEmpty();
    var note =
        soldOut
            ? Texts.format("catalog.sold_out_short")
            : dearer ? MoneyFormat.brief(with.get(0).price()) : null;
    return new Axis.Value(answer.id(), answer.label(), chosen, soldOut, note);
  }
}
