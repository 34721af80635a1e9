package org.guildhall.catalog.entity;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import java.time.Instant;
import java.util.UUID;
import org.guildhall.shared.entity.Ids;

/** One choice on an axis, such as "chalk white". Part of {@link Product}. */
@Entity
public class OptionValue {
  @Id private UUID id;

  @ManyToOne(fetch = FetchType.LAZY)
  @JoinColumn(name = "option_id")
  private ProductOption option;

  private int position;
  private String label;

  protected OptionValue() {}

  OptionValue(ProductOption option, String label, Instant when) {
    this.id = Ids.at(when);
    this.option = option;
    this.label = label;
  }

  void place(int newPosition) {
    position = newPosition;
  }

  public UUID getId() {
    return id;
  }

  public String getLabel() {
    return label;
  }
}
