package org.guildhall.media.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import javax.imageio.ImageIO;
import org.guildhall.media.entity.MediaError;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PictureHeaderTest {
  @TempDir Path folder;

  @Test
  void tellsTheTypeByContentNotByName() throws IOException {
    var png = file("actually-a-png.jpg", encoded("png", 400, 500));

    var header = PictureHeader.read(png);

    assertThat(header.type()).isEqualTo(PictureType.PNG);
    assertThat(header.width()).isEqualTo(400);
    assertThat(header.height()).isEqualTo(500);
    assertThat(header.refusal()).isEmpty();
  }

  @Test
  void refusesAPageThatCallsItselfAPicture() throws IOException {
    assertThat(refusal("<html><script>alert(1)</script></html>".getBytes(StandardCharsets.UTF_8)))
        .isEqualTo(MediaError.TYPE_UNSUPPORTED);
  }

  @Test
  void saysOfHeicThatItIsHeic() throws IOException {
    assertThat(refusal("\0\0\0\30ftypheic\0\0\0\0".getBytes(StandardCharsets.ISO_8859_1)))
        .isEqualTo(MediaError.HEIC_UNSUPPORTED);
  }

  @Test
  void refusesABombByItsHeaderAlone() throws IOException {
    var bytes = encoded("png", 400, 400);
    // 50,000 by 50,000 pixels in a few hundred bytes
    bytes[18] = bytes[22] = (byte) 0xC3;
    bytes[19] = bytes[23] = (byte) 0x50;

    assertThat(refusal(bytes)).isEqualTo(MediaError.TOO_MANY_PIXELS);
  }

  @Test
  void refusesInkColours() throws IOException {
    var frame = HexFormat.of().parseHex("ffd8ffc0001408025803200401110002110103110104110000");

    assertThat(refusal(frame)).isEqualTo(MediaError.CMYK_UNSUPPORTED);
  }

  @Test
  void refusesWhatIsTooSmallToShow() throws IOException {
    assertThat(refusal(encoded("jpg", 319, 1000))).isEqualTo(MediaError.TOO_SMALL);
  }

  @Test
  void refusesAHeaderThatBreaksOff() throws IOException {
    assertThat(refusal(HexFormat.of().parseHex("ffd8ffe000104a46494600010100")))
        .isEqualTo(MediaError.BROKEN);
    assertThat(refusal(new byte[] {1, 2})).isEqualTo(MediaError.TYPE_UNSUPPORTED);
  }

  private MediaError refusal(byte[] content) throws IOException {
    return PictureHeader.read(file("upload", content)).refusal().orElse(null);
  }

  private Path file(String name, byte[] content) throws IOException {
    return Files.write(folder.resolve(name), content);
  }

  private static byte[] encoded(String format, int width, int height) throws IOException {
    var out = new ByteArrayOutputStream();
    ImageIO.write(new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB), format, out);
    return out.toByteArray();
  }
}
