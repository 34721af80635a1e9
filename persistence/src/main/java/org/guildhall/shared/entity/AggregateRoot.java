package org.guildhall.shared.entity;

import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;

/**
 * A row that is changed as one thing: it has an id, a version against lost updates, and its times.
 */
@MappedSuperclass
public abstract class AggregateRoot {
  @Id private UUID id;
  @Version private int version;
  private Instant createdAt;
  private Instant updatedAt;

  protected AggregateRoot() {}

  protected AggregateRoot(UUID id, Instant createdAt) {
    this.id = id;
    this.createdAt = createdAt;
    this.updatedAt = createdAt;
  }

  public UUID getId() {
    return id;
  }

  public int getVersion() {
    return version;
  }

  public Instant getCreatedAt() {
    return createdAt;
  }

  public Instant getUpdatedAt() {
    return updatedAt;
  }

  /** Every verb that changes the row says when. */
  protected void touched(Instant when) {
    updatedAt = when;
  }

  @Override
  public final boolean equals(Object other) {
    return other instanceof AggregateRoot root
        && getClass().equals(root.getClass())
        && id.equals(root.id);
  }

  @Override
  public final int hashCode() {
    return id.hashCode();
  }
}
