package org.guildhall.media.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PictureRendererTest {
  @TempDir Path folder;

  private final PictureRenderer renderer = new PictureRenderer();

  @Test
  void makesEveryWidthThatNeedsNoEnlarging() throws Exception {
    var made = render(jpeg(1700, 2000));

    assertThat(made.widths()).containsExactly(320, 640, 960, 1600);
    assertThat(made.width()).isEqualTo(1700);
    assertThat(made.height()).isEqualTo(2000);
    for (var size : made.sizes()) {
      var read = ImageIO.read(new ByteArrayInputStream(size.jpeg()));
      assertThat(read.getWidth()).isEqualTo(size.width());
      assertThat(read.getHeight()).isEqualTo(Math.round(2000f * size.width() / 1700));
    }
  }

  @Test
  void endsWithThePicturesOwnWidthWhenItIsSmall() throws Exception {
    assertThat(render(jpeg(500, 400)).widths()).containsExactly(320, 500);
    assertThat(render(jpeg(640, 400)).widths()).containsExactly(320, 640);
  }

  @Test
  void writesWebpThatDecodesToTheSamePicture() throws Exception {
    var size = render(jpeg(700, 500)).sizes().get(1);

    assertThat(PictureType.of(size.webp())).isEqualTo(PictureType.WEBP);
    var png = PictureEncoding.decodeWebp(size.webp());
    assertThat(png.getWidth()).isEqualTo(640);
    assertThat(new Color(png.getRGB(20, 20)).getRed()).isGreaterThan(180);
    assertThat(new Color(png.getRGB(620, 20)).getBlue()).isGreaterThan(180);
  }

  @Test
  void takesWebpIn() throws Exception {
    var file = folder.resolve("in.webp");
    Files.write(file, render(jpeg(800, 600)).sizes().get(1).webp());

    var header = PictureHeader.read(file);

    assertThat(header.refusal()).isEmpty();
    assertThat(header.width()).isEqualTo(640);
    assertThat(header.height()).isEqualTo(480);
    assertThat(renderer.render(file, header).widths()).containsExactly(320, 640);
  }

  @Test
  void namesTheSameContentAlike() throws Exception {
    assertThat(render(jpeg(500, 400)).hash())
        .matches("[0-9a-f]{32}")
        .isEqualTo(render(jpeg(500, 400)).hash())
        .isNotEqualTo(render(jpeg(501, 400)).hash());
  }

  @Test
  void laysTransparencyOnWhite() throws Exception {
    var file = folder.resolve("clear.png");
    ImageIO.write(new BufferedImage(400, 400, BufferedImage.TYPE_INT_ARGB), "png", file.toFile());

    var made = renderer.render(file, PictureHeader.read(file)).sizes().get(0);

    var read = ImageIO.read(new ByteArrayInputStream(made.jpeg()));
    assertThat(new Color(read.getRGB(100, 100))).isEqualTo(Color.WHITE);
  }

  @ParameterizedTest
  @ValueSource(strings = {"png", "jpg"})
  void refusesAFileThatEndsTooSoon(String format) throws Exception {
    var cut = folder.resolve("cut." + format);
    ImageIO.write(image(800, 600), format, cut.toFile());
    var bytes = Files.readAllBytes(cut);
    Files.write(cut, Arrays.copyOf(bytes, bytes.length / 2));

    assertThatThrownBy(() -> renderer.render(cut, PictureHeader.read(cut)))
        .isInstanceOf(UnreadablePictureException.class);
  }

  @ParameterizedTest
  @ValueSource(ints = {3, 6, 8})
  void turnsAPhotoUprightAndForgetsItsCamera(int orientation) throws Exception {
    var photos = photos();
    assumeTrue(Files.isDirectory(photos), "no photos at " + photos);
    var straight = photos.resolve("Landscape_1.jpg");
    var turned = photos.resolve("Landscape_" + orientation + ".jpg");

    var header = PictureHeader.read(turned);
    var made = renderer.render(turned, header);
    var expected = renderer.render(straight, PictureHeader.read(straight));

    assertThat(header.orientation()).isEqualTo(orientation);
    assertThat(made.width()).isGreaterThan(made.height());
    assertThat(new String(made.sizes().get(0).jpeg(), StandardCharsets.ISO_8859_1))
        .doesNotContain("Exif");
    assertThat(distance(made, expected)).isLessThan(20);
  }

  /** Mean difference per colour channel over a coarse grid; a wrong turn gives far over 40. */
  private static int distance(RenderedPicture one, RenderedPicture other) throws IOException {
    var a = ImageIO.read(new ByteArrayInputStream(one.sizes().get(0).jpeg()));
    var b = ImageIO.read(new ByteArrayInputStream(other.sizes().get(0).jpeg()));
    int sum = 0;
    int points = 0;
    for (int x = 10; x < 310; x += 20) {
      for (int y = 10; y < Math.min(a.getHeight(), b.getHeight()) - 10; y += 20) {
        var left = new Color(a.getRGB(x, y));
        var right = new Color(b.getRGB(x, y));
        sum += Math.abs(left.getRed() - right.getRed());
        sum += Math.abs(left.getGreen() - right.getGreen());
        sum += Math.abs(left.getBlue() - right.getBlue());
        points += 3;
      }
    }
    return sum / points;
  }

  private static Path photos() {
    return Path.of(System.getProperty("guildhall.data", "../../shared/data")).resolve("photos");
  }

  private RenderedPicture render(Path file) throws Exception {
    return renderer.render(file, PictureHeader.read(file));
  }

  private Path jpeg(int width, int height) throws IOException {
    var file = folder.resolve(width + "x" + height + ".jpg");
    ImageIO.write(image(width, height), "jpg", file.toFile());
    return file;
  }

  /** Red on the left, blue on the right. */
  private static BufferedImage image(int width, int height) {
    var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    var graphics = image.createGraphics();
    graphics.setColor(Color.RED);
    graphics.fillRect(0, 0, width / 2, height);
    graphics.setColor(Color.BLUE);
    graphics.fillRect(width / 2, 0, width - width / 2, height);
    graphics.dispose();
    return image;
  }
}
