package org.guildhall.account.view;

import java.util.regex.Pattern;

/** Where to go next, as an address carries it. Only paths of this site are followed. */
final class LocalPath {
  /** One slash, then no second one: {@code //evil.example} would leave the site. */
  private static final Pattern OURS = Pattern.compile("/(?![/\\\\])[\\x21-\\x7E&&[^\\\\]]*");

  private static final int LONGEST = 2000;

  private LocalPath() {}

  /** The path if it is one of ours, else the given one. */
  static String of(String wanted, String otherwise) {
    return wanted != null && wanted.length() <= LONGEST && OURS.matcher(wanted).matches()
        ? wanted
        : otherwise;
  }
}
