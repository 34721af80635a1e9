package org.guildhall.catalog.entity;

import jakarta.persistence.Tuple;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** A picture that is ready, in the place it has on a listing. */
public record PictureRow(
    UUID mediaId,
    String hash,
    String widths,
    int width,
    int height,
    String alt,
    int focalX,
    int focalY) {

  /** The picture of a row whose picture columns are named as in {@link ProductSql#PICTURE}. */
  static PictureRow of(Tuple t) {
    var mediaId = t.get("media_id", UUID.class);
    return mediaId == null
        ? null
        : new PictureRow(
            mediaId,
            t.get("content_hash", String.class),
            t.get("widths", String.class),
            t.get("width", Integer.class),
            t.get("height", Integer.class),
            t.get("alt_text", String.class),
            t.get("focal_x", Integer.class),
            t.get("focal_y", Integer.class));
  }

  /** The pictures of a row that has them as one text: units apart by 0x1F, pictures by 0x1E. */
  static List<PictureRow> list(String joined) {
    return joined == null
        ? List.of()
        : Stream.of(joined.split("\u001e")).map(p -> of(p.split("\u001f", -1))).toList();
  }

  private static PictureRow of(String[] units) {
    return new PictureRow(
        UUID.fromString(units[0]),
        units[1],
        units[2],
        Integer.parseInt(units[3]),
        Integer.parseInt(units[4]),
        units[7],
        Integer.parseInt(units[5]),
        Integer.parseInt(units[6]));
  }
}
