package org.guildhall.shared.view;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.ResourceBundle;
import java.util.TreeMap;
import org.guildhall.shared.entity.Money;

/** All words of the product in one bundle, kept in one file per domain under {@code messages/}. */
public class Texts extends ResourceBundle {
  /** A file not named here is not read; a test holds the list and the folder equal. */
  public static final List<String> FILES =
      List.of(
          "common",
          "account",
          "media",
          "shop",
          "catalog",
          "stock",
          "shipping",
          "tax",
          "promotion",
          "payment",
          "dispute",
          "reconcile",
          "ledger",
          "payout",
          "cart",
          "checkout",
          "order",
          "return",
          "proof",
          "review",
          "favorite",
          "search",
          "notification",
          "moderation",
          "reporting",
          "import",
          "workshop",
          "workshop-orders",
          "workshop-listings",
          "workshop-shop",
          "office",
          "operations",
          "help");

  private final Map<String, String> texts = new TreeMap<>();

  public Texts() {
    for (var file : FILES) {
      read(file);
    }
  }

  /** The bundle as pages see it. */
  public static ResourceBundle bundle() {
    return ResourceBundle.getBundle(Texts.class.getName(), Locale.US, Texts.class.getClassLoader());
  }

  /**
   * The text of a key with its arguments in place of {0}, {1}; the key itself if nobody wrote it.
   */
  public static String format(String key, Object... arguments) {
    var bundle = bundle();
    if (!bundle.containsKey(key)) {
      return key;
    }
    var pattern = bundle.getString(key);
    return arguments.length == 0
        ? pattern
        : new MessageFormat(pattern, Locale.US).format(spoken(arguments));
  }

  /** Moments, days and amounts as people read them; all else as MessageFormat writes it. */
  private static Object[] spoken(Object... arguments) {
    return Arrays.stream(arguments).map(Texts::word).toArray();
  }

  private static Object word(Object argument) {
    if (argument instanceof Instant when) {
      return DayFormat.moment(when);
    }
    if (argument instanceof LocalDate day) {
      return DayFormat.day(day);
    }
    return argument instanceof Money amount ? MoneyFormat.exact(amount) : argument;
  }

  private void read(String file) {
    try (var stream = getClass().getResourceAsStream("/messages/" + file + ".properties")) {
      if (stream == null) {
        return;
      }
      var properties = new Properties();
      properties.load(new InputStreamReader(stream, StandardCharsets.UTF_8));
      properties.forEach((key, value) -> texts.put((String) key, (String) value));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  protected Object handleGetObject(String key) {
    return texts.get(key);
  }

  @Override
  public Enumeration<String> getKeys() {
    return Collections.enumeration(texts.keySet());
  }
}
