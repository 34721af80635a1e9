package org.guildhall.media.service;

import java.util.List;

/**
 * A picture upright, stripped and in all its sizes.
 *
 * @param hash of its content, 32 hexadecimal digits
 * @param width in pixels, as a person sees it
 */
public record RenderedPicture(String hash, int width, int height, List<Size> sizes) {
  /** One width in both formats. */
  public record Size(int width, byte[] jpeg, byte[] webp) {}

  public List<Integer> widths() {
    return sizes.stream().map(Size::width).toList();
  }
}
