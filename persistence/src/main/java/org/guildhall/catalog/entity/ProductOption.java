package org.guildhall.catalog.entity;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.guildhall.shared.entity.Ids;

/** One axis of choice of a listing, such as its glaze. Part of {@link Product}. */
@Entity
public class ProductOption {
  @Id private UUID id;

  @ManyToOne(fetch = FetchType.LAZY)
  @JoinColumn(name = "product_id")
  private Product product;

  private int position;
  private String name;

  @OneToMany(mappedBy = "option", cascade = CascadeType.ALL, orphanRemoval = true)
  @OrderBy("position")
  private List<OptionValue> values = new ArrayList<>();

  protected ProductOption() {}

  ProductOption(Product product, String name, Instant when) {
    this.id = Ids.at(when);
    this.product = product;
    this.name = name;
  }

  void place(int newPosition, String newName) {
    position = newPosition;
    name = newName;
  }

  /** Values that keep their label keep their row. */
  void offer(List<String> labels, Instant when) {
    values.removeIf(value -> !labels.contains(value.getLabel()));
    for (int i = 0; i < labels.size(); i++) {
      var label = labels.get(i);
      var value = value(label).orElseGet(() -> new OptionValue(this, label, when));
      if (!values.contains(value)) {
        values.add(value);
      }
      value.place(i);
    }
  }

  Optional<OptionValue> value(String label) {
    return values.stream().filter(value -> value.getLabel().equals(label)).findFirst();
  }

  public UUID getId() {
    return id;
  }

  public int getPosition() {
    return position;
  }

  public String getName() {
    return name;
  }

  /** In the seller's order. */
  public List<OptionValue> getValues() {
    return Collections.unmodifiableList(values);
  }
}
