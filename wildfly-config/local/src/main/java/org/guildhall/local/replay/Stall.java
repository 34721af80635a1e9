package org.guildhall.local.replay;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.guildhall.local.Progress;
import org.guildhall.local.Wait;

/** The shop of one replay: opened, and filled with just as much as the file sells. */
final class Stall {
  private static final Pattern SECRET = Pattern.compile("/verify\\?token=([A-Za-z0-9_%.-]+)");
  private static final String PASSWORD = "replay-Guildhall-1";
  private static final Duration PATIENCE = Duration.ofMinutes(5);
  private static final int BATCH = 25;
  private static final int LONGEST_TITLE = 140;

  private final Door door;
  private final Rows rows;
  private final Progress progress;
  private final String email;
  private UUID seller;
  private UUID shop;
  private final Map<Item, UUID> variants = new ConcurrentHashMap<>();

  Stall(Door door, Rows rows, Progress progress, String name) {
    this.door = door;
    this.rows = rows;
    this.progress = progress;
    this.email = name + "@guildhall.test";
  }

  void open(ReplayPlan plan) {
    door.need("accounts", Map.of("name", "Replayed Shop", "email", email, "password", PASSWORD));
    door.need("proofs", Map.of("secret", secret()));
    seller = rows.id("select id from account where email = ?", email);
    var admin = rows.id("select id from account where email = ?", "admin@guildhall.test");
    var opened =
        door.need(
            "shops",
            Map.of(
                "seller",
                seller,
                "admin",
                admin,
                "name",
                "Replay " + email.substring(0, email.indexOf('@')),
                "picture",
                picture()));
    shop = UUID.fromString(opened.get("shop").asText());
    var common = new LinkedHashMap<String, Object>();
    common.put("seller", seller);
    common.put("category", rows.id("select id from category where slug = ?", "ceramics"));
    common.put("shippingProfile", opened.get("shippingProfile").asText());
    common.put("picture", opened.get("picture").asText());
    list(plan, common);
  }

  private void list(ReplayPlan plan, Map<String, Object> common) {
    var things = things(plan);
    var bySku = new HashMap<String, Item>();
    plan.sold().keySet().forEach(item -> bySku.put(item.sku(), item));
    var batches =
        IntStream.range(0, (things.size() + BATCH - 1) / BATCH)
            .mapToObj(i -> things.subList(i * BATCH, Math.min(things.size(), (i + 1) * BATCH)))
            .toList();
    batches.parallelStream()
        .forEach(
            batch -> {
              var question = new LinkedHashMap<>(common);
              question.put("things", batch);
              for (var variant : door.need("listings", question)) {
                var item = bySku.get(variant.get("sku").asText());
                variants.put(item, UUID.fromString(variant.get("id").asText()));
              }
            });
  }

  private static List<Map<String, Object>> things(ReplayPlan plan) {
    var prices = new LinkedHashMap<String, List<Map<String, Object>>>();
    plan.sold()
        .forEach(
            (item, units) ->
                prices
                    .computeIfAbsent(item.code(), code -> new ArrayList<>())
                    .add(Map.of("sku", item.sku(), "minor", item.minor(), "units", units)));
    var things = new ArrayList<Map<String, Object>>();
    prices.forEach(
        (code, ofCode) ->
            things.add(Map.of("code", code, "title", title(plan, code), "prices", ofCode)));
    return things;
  }

  private static String title(ReplayPlan plan, String code) {
    var words = plan.title(code);
    return words.length() <= LONGEST_TITLE ? words : words.substring(0, LONGEST_TITLE);
  }

  /** The secret of the mail that proves the address. */
  private String secret() {
    var found = new ArrayList<String>();
    Wait.until(
        () -> {
          for (var mail : door.outside("/mail.json?to=" + email)) {
            var match = SECRET.matcher(mail.path("text").asText());
            if (match.find()) {
              found.add(match.group(1));
            }
          }
          return !found.isEmpty();
        },
        PATIENCE,
        progress,
        () -> "the mail to " + email);
    return found.get(0);
  }

  /** One plain picture for all listings. */
  private static String picture() {
    var image = new BufferedImage(640, 640, BufferedImage.TYPE_INT_RGB);
    var graphics = image.createGraphics();
    graphics.setColor(new Color(0xD9, 0xC7, 0xA8));
    graphics.fillRect(0, 0, image.getWidth(), image.getHeight());
    graphics.dispose();
    var bytes = new ByteArrayOutputStream();
    try {
      ImageIO.write(image, "png", bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return Base64.getEncoder().encodeToString(bytes.toByteArray());
  }

  UUID seller() {
    return seller;
  }

  UUID shop() {
    return shop;
  }

  UUID variant(Item item) {
    return variants.get(item);
  }

  /** How many listings and how many variants it has. */
  String size() {
    return "%,d listings with %,d variants"
        .formatted(variants.keySet().stream().map(Item::code).distinct().count(), variants.size());
  }
}
