package org.guildhall.media.service;

import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A picture that can be shown, in the place it has. Width and height in pixels are those of its
 * upright original; the focal point is in percent from the top left.
 *
 * @param hash public name of its sizes
 * @param widths the sizes that exist, ascending
 */
public record Picture(
    String hash,
    List<Integer> widths,
    int width,
    int height,
    String alt,
    int focalX,
    int focalY,
    UUID mediaId) {

  /** A picture from its columns; null when there is none. Widths as {@code "320,640"}. */
  public static Picture of(
      String hash,
      String widths,
      Integer width,
      Integer height,
      String alt,
      int focalX,
      int focalY,
      UUID mediaId) {
    return hash == null
        ? null
        : new Picture(
            hash,
            Stream.of(widths.split(",")).map(Integer::valueOf).toList(),
            width,
            height,
            alt,
            focalX,
            focalY,
            mediaId);
  }

  /** Address of the smallest size at least that wide, else of the widest; format webp or jpg. */
  public String url(int wanted, String format) {
    var fits = widths.stream().filter(w -> w >= wanted).findFirst();
    return address(fits.orElse(widths.get(widths.size() - 1)), format);
  }

  /** All sizes as the {@code srcset} of an image; format webp or jpg. */
  public String srcset(String format) {
    return widths.stream()
        .map(w -> address(w, format) + " " + w + "w")
        .collect(Collectors.joining(", "));
  }

  private String address(int w, String format) {
    return "/media/" + hash + "-" + w + "." + format;
  }
}
