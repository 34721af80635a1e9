package org.guildhall.catalog.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import java.time.Instant;
import java.util.UUID;
import org.guildhall.shared.entity.Ids;

/** A picture's place on a listing, with what it shows in words. Part of {@link Product}. */
@Entity
public class ProductImage {
  @Id private UUID id;

  @ManyToOne(fetch = FetchType.LAZY)
  @JoinColumn(name = "product_id")
  private Product product;

  private UUID mediaId;
  private int position;
  private String altText;

  @Column(name = "focal_x")
  private int focalX;

  @Column(name = "focal_y")
  private int focalY;

  protected ProductImage() {}

  ProductImage(Product product, UUID mediaId, Instant when) {
    this.id = Ids.at(when);
    this.product = product;
    this.mediaId = mediaId;
  }

  void show(PictureSpec spec, int newPosition) {
    position = newPosition;
    altText = spec.altText();
    focalX = spec.focalX();
    focalY = spec.focalY();
  }

  public UUID getMediaId() {
    return mediaId;
  }

  public int getPosition() {
    return position;
  }

  public String getAltText() {
    return altText;
  }

  public int getFocalX() {
    return focalX;
  }

  public int getFocalY() {
    return focalY;
  }
}
