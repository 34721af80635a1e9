package org.guildhall.media.service;

import java.io.DataInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/** Walks the segments of a JPEG up to its frame header, taking EXIF's orientation on the way. */
final class JpegSegments {
  private static final int ORIENTATION_TAG = 0x0112;

  private JpegSegments() {}

  static PictureHeader read(DataInputStream in) throws IOException {
    in.skipNBytes(2);
    int orientation = 1;
    while (true) {
      int marker = marker(in);
      int length = in.readUnsignedShort() - 2;
      if (isFrame(marker)) {
        in.readUnsignedByte();
        int height = in.readUnsignedShort();
        int width = in.readUnsignedShort();
        return new PictureHeader(
            PictureType.JPEG, width, height, in.readUnsignedByte(), orientation);
      }
      if (marker == 0xDA || marker == 0xD9 || length < 0) {
        return PictureHeader.of(PictureType.JPEG, 0, 0);
      }
      if (marker == 0xE1) {
        orientation = orientation(in.readNBytes(length), orientation);
      } else {
        in.skipNBytes(length);
      }
    }
  }

  private static int marker(DataInputStream in) throws IOException {
    int next = in.readUnsignedByte();
    while (next != 0xFF) {
      next = in.readUnsignedByte();
    }
    while (next == 0xFF) {
      next = in.readUnsignedByte();
    }
    return next;
  }

  /** SOF0 to SOF15 without the tables that lie among them. */
  private static boolean isFrame(int marker) {
    return marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
  }

  private static int orientation(byte[] segment, int known) {
    var exif = segment.length > 14 && text(segment, 0, 4).equals("Exif");
    if (!exif) {
      return known;
    }
    var tiff = ByteBuffer.wrap(segment, 6, segment.length - 6).slice();
    tiff.order(tiff.get(0) == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
    int directory = tiff.getInt(4);
    if (directory < 8 || directory + 2 > tiff.limit()) {
      return known;
    }
    int entries = tiff.getShort(directory) & 0xFFFF;
    for (int at = directory + 2; entries-- > 0 && at + 12 <= tiff.limit(); at += 12) {
      if ((tiff.getShort(at) & 0xFFFF) == ORIENTATION_TAG) {
        int value = tiff.getShort(at + 8) & 0xFFFF;
        return value >= 1 && value <= 8 ? value : known;
      }
    }
    return known;
  }

  private static String text(byte[] bytes, int from, int length) {
    return new String(bytes, from, length, StandardCharsets.ISO_8859_1);
  }
}
