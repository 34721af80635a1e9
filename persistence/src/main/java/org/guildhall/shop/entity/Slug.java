package org.guildhall.shop.entity;

import java.text.Normalizer;
import java.util.Locale;
import java.util.UUID;

/** Makes the last part of a thing's address from its name: lower-case words with hyphens. */
public final class Slug {
  private static final int LONGEST = 70;

  private Slug() {}

  /** The plain form, {@code "Gourd vase, deep tide"} to {@code "gourd-vase-deep-tide"}. */
  public static String of(String name) {
    var plain =
        Normalizer.normalize(name, Normalizer.Form.NFD)
            .replaceAll("\\p{M}", "")
            .toLowerCase(Locale.ROOT)
            .replace("ß", "ss")
            .replace("ø", "o")
            .replace("æ", "ae")
            .replaceAll("['’]", "")
            .replaceAll("[^a-z0-9]+", "-")
            .replaceAll("^-+|-+$", "");
    if (plain.length() > LONGEST) {
      plain = plain.substring(0, LONGEST).replaceAll("-[^-]*$", "");
    }
    return plain.isEmpty() ? "thing" : plain;
  }

  /** The form for a name whose plain form is taken: told apart by the end of the id. */
  public static String of(String name, UUID id) {
    return of(name) + "-" + id.toString().substring(30);
  }
}
