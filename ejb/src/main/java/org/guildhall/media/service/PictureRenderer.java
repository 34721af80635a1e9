package org.guildhall.media.service;

import jakarta.enterprise.context.ApplicationScoped;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import net.coobird.thumbnailator.Thumbnails;
import net.coobird.thumbnailator.util.exif.ExifFilterUtils;
import net.coobird.thumbnailator.util.exif.Orientation;

/**
 * Makes the sizes pages show. Everything is decoded and encoded anew: what else a file carried
 * (place, camera, preview, colour profile) stays behind.
 */
@ApplicationScoped
public class PictureRenderer {
  static final List<Integer> WIDTHS = List.of(320, 640, 960, 1600);

  /** Renders the file; refuses one that cannot be decoded. */
  RenderedPicture render(Path original, PictureHeader header)
      throws IOException, UnreadablePictureException {
    var widest = widths(header.isOnItsSide() ? header.height() : header.width());
    var upright = upright(decode(original, header), header, widest.get(widest.size() - 1));
    var sizes = new ArrayList<RenderedPicture.Size>();
    for (int width : widest) {
      var image = width == upright.getWidth() ? upright : scaled(upright, width);
      sizes.add(
          new RenderedPicture.Size(
              width, PictureEncoding.jpeg(image), PictureEncoding.webp(image)));
    }
    return new RenderedPicture(
        hash(sizes.get(sizes.size() - 1).jpeg()),
        header.isOnItsSide() ? header.height() : header.width(),
        header.isOnItsSide() ? header.width() : header.height(),
        List.copyOf(sizes));
  }

  /** The house's widths that need no enlarging, and the picture's own when it ends between them. */
  static List<Integer> widths(int full) {
    var widths = new ArrayList<>(WIDTHS.stream().filter(width -> width <= full).toList());
    if (full < WIDTHS.get(WIDTHS.size() - 1) && !widths.contains(full)) {
      widths.add(full);
    }
    return widths;
  }

  private static BufferedImage decode(Path file, PictureHeader header)
      throws IOException, UnreadablePictureException {
    try {
      return header.type() == PictureType.WEBP
          ? PictureEncoding.decodeWebp(Files.readAllBytes(file))
          : PictureEncoding.decode(file);
    } catch (IOException | IllegalArgumentException | IndexOutOfBoundsException e) {
      if (Files.isReadable(file)) {
        throw new UnreadablePictureException(e);
      }
      throw e;
    }
  }

  /** Small first, then turned: a large picture is never held twice in full. */
  private static BufferedImage upright(BufferedImage image, PictureHeader header, int width)
      throws IOException {
    var full = header.isOnItsSide() ? image.getHeight() : image.getWidth();
    var small =
        full == width
            ? image
            : Thumbnails.of(image)
                .size(
                    header.isOnItsSide() ? scale(image.getWidth(), width, full) : width,
                    header.isOnItsSide() ? width : scale(image.getHeight(), width, full))
                .keepAspectRatio(false)
                .asBufferedImage();
    var filter = ExifFilterUtils.getFilterForOrientation(Orientation.typeOf(header.orientation()));
    return opaque(filter.apply(small));
  }

  private static BufferedImage scaled(BufferedImage image, int width) throws IOException {
    var height = scale(image.getHeight(), width, image.getWidth());
    return Thumbnails.of(image).size(width, height).keepAspectRatio(false).asBufferedImage();
  }

  private static int scale(int length, int wanted, int full) {
    return Math.max(1, Math.round((float) length * wanted / full));
  }

  /** On white, in the web's colours, without transparency. */
  private static BufferedImage opaque(BufferedImage image) {
    var plain = new BufferedImage(image.getWidth(), image.getHeight(), BufferedImage.TYPE_INT_RGB);
    var graphics = plain.createGraphics();
    graphics.drawImage(image, 0, 0, Color.WHITE, null);
    graphics.dispose();
    return plain;
  }

  private static String hash(byte[] content) {
    try {
      var digest = MessageDigest.getInstance("SHA-256").digest(content);
      return HexFormat.of().formatHex(digest, 0, 16);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
