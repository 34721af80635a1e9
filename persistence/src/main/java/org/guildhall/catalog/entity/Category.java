package org.guildhall.catalog.entity;

import jakarta.persistence.Cacheable;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.util.Objects;
import java.util.UUID;

/** A place in the category tree. Its path is its address: {@code ceramics/vases}. */
@Entity
@Cacheable
public class Category {
  @Id private UUID id;
  @Version private int version;
  private UUID parentId;
  private String name;
  private String slug;
  private String path;
  private int position;
  private String taxCode;
  private boolean active;

  protected Category() {}

  /** A category under the parent, or a root when there is none. */
  public static Category under(
      Category parent, UUID id, String name, String slug, int position, String taxCode) {
    var category = new Category();
    category.id = id;
    category.parentId = parent == null ? null : parent.id;
    category.name = name;
    category.slug = slug;
    category.path = parent == null ? slug : parent.path + "/" + slug;
    category.position = position;
    category.taxCode = taxCode;
    category.active = true;
    return category;
  }

  public UUID getId() {
    return id;
  }

  public UUID getParentId() {
    return parentId;
  }

  public String getName() {
    return name;
  }

  public String getSlug() {
    return slug;
  }

  public String getPath() {
    return path;
  }

  public int getPosition() {
    return position;
  }

  public String getTaxCode() {
    return taxCode;
  }

  public boolean isActive() {
    return active;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Category category && Objects.equals(path, category.path);
  }

  @Override
  public int hashCode() {
    return Objects.hashCode(path);
  }
}
