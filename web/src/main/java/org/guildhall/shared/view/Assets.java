package org.guildhall.shared.view;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.ServletContext;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPOutputStream;

/**
 * Styles, scripts, fonts and drawings of the pages, read once. Their address carries a revision, so
 * that a browser may keep them for ever; the parts of a style sheet are joined into one.
 */
@Named
@ApplicationScoped
public class Assets {
  private static final String ROOT = "/resources/";
  private static final Pattern IMPORT = Pattern.compile("@import url\\(\"([^\"]+)\"\\);");
  private static final Pattern COMMENT = Pattern.compile("/\\*.*?\\*/", Pattern.DOTALL);
  private static final Pattern SPACE = Pattern.compile("\\s*\\n\\s*");
  private static final Map<String, String> TYPES =
      Map.of(
          "css", "text/css;charset=UTF-8",
          "js", "text/javascript;charset=UTF-8",
          "svg", "image/svg+xml;charset=UTF-8",
          "png", "image/png",
          "jpg", "image/jpeg",
          "webp", "image/webp",
          "woff2", "font/woff2");

  @Inject ServletContext application;

  private final Map<String, Asset> assets = new TreeMap<>();
  private String revision;

  /** One file as it is sent; {@code zipped} is null when it would not get smaller. */
  record Asset(String type, byte[] bytes, byte[] zipped) {}

  @PostConstruct
  void read() {
    for (var folder : new String[] {"css/", "js/", "img/", "fonts/"}) {
      readFolder(ROOT + folder);
    }
    revision = digest();
  }

  /** The address of an asset, for example of {@code css/storefront.css}. */
  public String url(String name) {
    if (!assets.containsKey(name)) {
      throw new IllegalArgumentException("no asset " + name);
    }
    return application.getContextPath() + "/assets/" + revision + "/" + name;
  }

  /** The address of one drawing in the sheet of icons. */
  public String icon(String name) {
    return url("img/icons.svg") + "#" + name;
  }

  Optional<Asset> find(String name) {
    return Optional.ofNullable(assets.get(name));
  }

  boolean isCurrent(String asked) {
    return revision.equals(asked);
  }

  private void readFolder(String folder) {
    var paths = application.getResourcePaths(folder);
    if (paths == null) {
      return;
    }
    for (var path : paths) {
      var type = TYPES.get(path.substring(path.lastIndexOf('.') + 1));
      if (path.endsWith("/")) {
        readFolder(path);
      } else if (type != null) {
        var bytes =
            path.endsWith(".css") ? joined(path).getBytes(StandardCharsets.UTF_8) : load(path);
        assets.put(path.substring(ROOT.length()), new Asset(type, bytes, zipped(type, bytes)));
      }
    }
  }

  private String joined(String path) {
    var folder = path.substring(0, path.lastIndexOf('/') + 1);
    var css = COMMENT.matcher(new String(load(path), StandardCharsets.UTF_8)).replaceAll("");
    var whole =
        IMPORT
            .matcher(css)
            .replaceAll(found -> Matcher.quoteReplacement(joined(folder + found.group(1))));
    return SPACE.matcher(whole).replaceAll("\n").strip();
  }

  private byte[] load(String path) {
    try (var stream = application.getResourceAsStream(path)) {
      return stream.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static byte[] zipped(String type, byte[] bytes) {
    if (!type.endsWith("UTF-8")) {
      return null;
    }
    var zipped = new ByteArrayOutputStream();
    try (var zip = new GZIPOutputStream(zipped)) {
      zip.write(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return zipped.toByteArray();
  }

  private String digest() {
    try {
      var sha = MessageDigest.getInstance("SHA-256");
      assets.forEach(
          (name, asset) -> {
            sha.update(name.getBytes(StandardCharsets.UTF_8));
            sha.update(asset.bytes());
          });
      return HexFormat.of().formatHex(sha.digest(), 0, 6);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
