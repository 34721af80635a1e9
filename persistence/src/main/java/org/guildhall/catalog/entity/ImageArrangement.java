package org.guildhall.catalog.entity;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Brings a listing's pictures to the wanted order, keeping the rows of those that stay. */
final class ImageArrangement {
  private final Product product;
  private final List<ProductImage> images;

  ImageArrangement(Product product, List<ProductImage> images) {
    this.product = product;
    this.images = images;
  }

  void apply(List<PictureSpec> wanted, Instant when) {
    ListingRules.checkPictures(wanted);
    images.removeIf(i -> wanted.stream().noneMatch(p -> p.mediaId().equals(i.getMediaId())));
    for (int i = 0; i < wanted.size(); i++) {
      image(wanted.get(i).mediaId(), when).show(wanted.get(i), i);
    }
    images.sort((a, b) -> Integer.compare(a.getPosition(), b.getPosition()));
  }

  private ProductImage image(UUID mediaId, Instant when) {
    return images.stream()
        .filter(image -> image.getMediaId().equals(mediaId))
        .findFirst()
        .orElseGet(() -> added(mediaId, when));
  }

  private ProductImage added(UUID mediaId, Instant when) {
    var image = new ProductImage(product, mediaId, when);
    images.add(image);
    return image;
  }
}
