package org.guildhall.media.service;

import java.io.DataInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/** Reads the size of a WebP from its first chunk: lossy, lossless or extended. */
final class WebpChunks {
  private WebpChunks() {}

  static PictureHeader read(DataInputStream in) throws IOException {
    in.skipNBytes(12);
    var kind = new String(in.readNBytes(4), StandardCharsets.ISO_8859_1);
    in.skipNBytes(4);
    var body = ByteBuffer.wrap(in.readNBytes(10)).order(ByteOrder.LITTLE_ENDIAN);
    if (body.limit() < 10) {
      return PictureHeader.of(PictureType.WEBP, 0, 0);
    }
    return switch (kind) {
      case "VP8 " -> size(body.getShort(6) & 0x3FFF, body.getShort(8) & 0x3FFF);
      case "VP8L" -> {
        int bits = body.getInt(1);
        yield size((bits & 0x3FFF) + 1, ((bits >>> 14) & 0x3FFF) + 1);
      }
      case "VP8X" -> size(triple(body, 4) + 1, triple(body, 7) + 1);
      default -> size(0, 0);
    };
  }

  private static PictureHeader size(int width, int height) {
    return PictureHeader.of(PictureType.WEBP, width, height);
  }

  private static int triple(ByteBuffer body, int at) {
    return (body.get(at) & 0xFF) | (body.get(at + 1) & 0xFF) << 8 | (body.get(at + 2) & 0xFF) << 16;
  }
}
