package org.guildhall.search.service;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/** What a shopper typed, as words to look for. */
final class Words {
  private static final int LONGEST = 120;
  private static final int MOST = 8;

  /** Words that say nothing of a thing. */
  private static final Set<String> EMPTY =
      Set.of(
          "a", "an", "and", "are", "as", "at", "by", "for", "from", "in", "into", "is", "it", "of",
          "on", "or", "the", "to", "with");

  private Words() {}

  /** The text itself, cut to a length a person types. */
  static String text(String typed) {
    var plain = typed == null ? "" : typed.strip().replaceAll("\\s+", " ");
    return plain.length() > LONGEST ? plain.substring(0, LONGEST) : plain;
  }

  /** Its words; all of them when every one is empty. */
  static List<String> of(String text) {
    var all =
        Stream.of(text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+"))
            .filter(word -> !word.isEmpty())
            .distinct()
            .limit(MOST)
            .toList();
    var telling = all.stream().filter(word -> !EMPTY.contains(word)).toList();
    return telling.isEmpty() ? all : telling;
  }
}
