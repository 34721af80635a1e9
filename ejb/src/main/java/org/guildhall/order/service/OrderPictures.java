package org.guildhall.order.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.guildhall.media.service.Picture;
import org.guildhall.order.entity.OrderFactsRepository;
import org.guildhall.order.entity.OrderFactsRepository.PictureSizes;

/** The pictures of things as they were sold; the title beside them is their text. */
@ApplicationScoped
public class OrderPictures {
  private static final int MIDDLE = 50;
  private static final int LOWER_THIRD = 68;

  @Inject OrderFactsRepository facts;

  Map<UUID, Picture> of(Collection<UUID> mediaIds) {
    var ids = mediaIds.stream().filter(Objects::nonNull).collect(Collectors.toSet());
    return facts.pictures(ids).values().stream()
        .collect(Collectors.toMap(PictureSizes::mediaId, OrderPictures::picture));
  }

  private static Picture picture(PictureSizes sizes) {
    return Picture.of(
        sizes.hash(),
        sizes.widths(),
        sizes.width(),
        sizes.height(),
        "",
        MIDDLE,
        LOWER_THIRD,
        sizes.mediaId());
  }
}
