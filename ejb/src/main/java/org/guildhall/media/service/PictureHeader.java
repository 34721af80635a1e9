package org.guildhall.media.service;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.guildhall.media.entity.MediaError;

/**
 * What a file says of itself before it is decoded. Width and height as stored, not yet turned; 0
 * when they cannot be read.
 *
 * @param components colour channels of a JPEG; 4 is ink (CMYK)
 * @param orientation of EXIF, 1 to 8
 */
record PictureHeader(PictureType type, int width, int height, int components, int orientation) {
  static final long MOST_PIXELS = 40_000_000;
  static final int SMALLEST_SIDE = 320;

  /** Reads the first bytes of the file and no pixel of it. */
  static PictureHeader read(Path file) throws IOException {
    try (var in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file)))) {
      in.mark(64);
      var start = in.readNBytes(12);
      in.reset();
      var type = PictureType.of(start);
      return switch (type) {
        case JPEG -> JpegSegments.read(in);
        case PNG -> png(in);
        case WEBP -> WebpChunks.read(in);
        default -> unread(type);
      };
    } catch (EOFException cutOff) {
      // shorter than its own header says: refused below as broken
      return unread(PictureType.of(start(file)));
    }
  }

  /** Why it is not taken; empty when it may be decoded. */
  Optional<MediaError> refusal() {
    if (type == PictureType.HEIC) {
      return Optional.of(MediaError.HEIC_UNSUPPORTED);
    }
    if (type == PictureType.UNKNOWN) {
      return Optional.of(MediaError.TYPE_UNSUPPORTED);
    }
    if (width <= 0 || height <= 0) {
      return Optional.of(MediaError.BROKEN);
    }
    if ((long) width * height > MOST_PIXELS) {
      return Optional.of(MediaError.TOO_MANY_PIXELS);
    }
    if (Math.min(width, height) < SMALLEST_SIDE) {
      return Optional.of(MediaError.TOO_SMALL);
    }
    return components == 4 ? Optional.of(MediaError.CMYK_UNSUPPORTED) : Optional.empty();
  }

  /** Orientations 5 to 8 lie on their side. */
  boolean isOnItsSide() {
    return orientation >= 5;
  }

  static PictureHeader of(PictureType type, int width, int height) {
    return new PictureHeader(type, width, height, 3, 1);
  }

  private static PictureHeader unread(PictureType type) {
    return of(type, 0, 0);
  }

  private static PictureHeader png(DataInputStream in) throws IOException {
    in.skipNBytes(16);
    return of(PictureType.PNG, in.readInt(), in.readInt());
  }

  private static byte[] start(Path file) throws IOException {
    try (var in = Files.newInputStream(file)) {
      return in.readNBytes(12);
    }
  }
}
