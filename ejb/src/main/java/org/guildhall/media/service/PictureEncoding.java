package org.guildhall.media.service;

import com.sksamuel.scrimage.webp.CWebpHandler;
import com.sksamuel.scrimage.webp.DWebpHandler;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriteParam;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** Writes pictures as JPEG and as WebP; WebP by the encoder that comes inside the scrimage jar. */
final class PictureEncoding {
  private static final int JPEG_QUALITY_PERCENT = 85;
  private static final int WEBP_QUALITY = 80;

  /** The encoder's own middle way between time and size. */
  private static final int WEBP_EFFORT = 4;

  private static final int UNSET = -1;

  private PictureEncoding() {}

  static byte[] jpeg(BufferedImage image) throws IOException {
    var out = new ByteArrayOutputStream();
    var writer = ImageIO.getImageWritersByFormatName("jpeg").next();
    try (var stream = new MemoryCacheImageOutputStream(out)) {
      var param = writer.getDefaultWriteParam();
      param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
      param.setCompressionQuality(JPEG_QUALITY_PERCENT / 100f);
      param.setProgressiveMode(ImageWriteParam.MODE_DEFAULT);
      writer.setOutput(stream);
      writer.write(null, new IIOImage(image, null, null), param);
    } finally {
      writer.dispose();
    }
    return out.toByteArray();
  }

  static byte[] webp(BufferedImage image) throws IOException {
    var png = new ByteArrayOutputStream();
    // in memory: ImageIO's own cache files are closed under us while the server goes down
    try (var stream = new MemoryCacheImageOutputStream(png)) {
      ImageIO.write(image, "png", stream);
    }
    return new CWebpHandler()
        .convert(png.toByteArray(), WEBP_EFFORT, WEBP_QUALITY, UNSET, false, true, false);
  }

  static BufferedImage decodeWebp(byte[] webp) throws IOException {
    return ImageIO.read(new ByteArrayInputStream(new DWebpHandler().convert(webp)));
  }

  /** Decodes a JPEG or PNG; one that ends too soon is refused, not filled up with grey. */
  static BufferedImage decode(Path file) throws IOException, UnreadablePictureException {
    try (var in = ImageIO.createImageInputStream(file.toFile())) {
      var readers = ImageIO.getImageReaders(in);
      if (!readers.hasNext()) {
        throw new UnreadablePictureException("no decoder takes it");
      }
      return read(readers.next(), in);
    }
  }

  private static BufferedImage read(ImageReader reader, ImageInputStream in)
      throws IOException, UnreadablePictureException {
    var warnings = new ArrayList<String>();
    try {
      reader.addIIOReadWarningListener((source, warning) -> warnings.add(warning.toLowerCase()));
      reader.setInput(in, true, true);
      var image = reader.read(0);
      if (warnings.stream().anyMatch(w -> w.contains("premature") || w.contains("truncated"))) {
        throw new UnreadablePictureException(warnings.toString());
      }
      return image;
    } finally {
      reader.dispose();
    }
  }
}
