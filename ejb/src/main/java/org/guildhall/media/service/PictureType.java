package org.guildhall.media.service;

import java.nio.charset.StandardCharsets;
import java.util.Set;

/** What a file is by its first bytes; its name and what the browser says of it do not count. */
enum PictureType {
  JPEG("image/jpeg", "jpg"),
  PNG("image/png", "png"),
  WEBP("image/webp", "webp"),
  HEIC("image/heic", "heic"),
  UNKNOWN("application/octet-stream", "bin");

  private static final Set<String> HEIC_BRANDS =
      Set.of("heic", "heix", "hevc", "hevx", "heim", "heis", "mif1", "msf1");

  private final String mimeType;
  private final String suffix;

  PictureType(String mimeType, String suffix) {
    this.mimeType = mimeType;
    this.suffix = suffix;
  }

  static PictureType of(byte[] start) {
    if (start.length < 12) {
      return UNKNOWN;
    }
    if ((start[0] & 0xFF) == 0xFF && (start[1] & 0xFF) == 0xD8 && (start[2] & 0xFF) == 0xFF) {
      return JPEG;
    }
    if ((start[0] & 0xFF) == 0x89 && text(start, 1, 3).equals("PNG")) {
      return PNG;
    }
    if (text(start, 0, 4).equals("RIFF") && text(start, 8, 4).equals("WEBP")) {
      return WEBP;
    }
    if (text(start, 4, 4).equals("ftyp") && HEIC_BRANDS.contains(text(start, 8, 4))) {
      return HEIC;
    }
    return UNKNOWN;
  }

  private static String text(byte[] bytes, int from, int length) {
    return new String(bytes, from, length, StandardCharsets.ISO_8859_1);
  }

  String mimeType() {
    return mimeType;
  }

  String suffix() {
    return suffix;
  }
}
