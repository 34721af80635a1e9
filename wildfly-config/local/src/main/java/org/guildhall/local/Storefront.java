package org.guildhall.local;

import java.net.URI;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The home page as a visitor's browser meets it: the page, then the pictures it names. */
final class Storefront {
  /** Stands where a picture's sizes are not made yet. */
  private static final String NOT_YET = "class=\"no-picture";

  private static final Pattern PICTURE = Pattern.compile("src=\"(/media/[^\"]+)\"");

  private final URI home;
  private final Web web;

  Storefront(Ports ports, Web web) {
    this.home = URI.create("http://localhost:" + ports.http() + "/");
    this.web = web;
  }

  URI address() {
    return home;
  }

  boolean isOpen() {
    return web.answers(home);
  }

  String state() {
    return "the home page " + web.state(home);
  }

  /** True when the page and every picture it names can be seen. */
  boolean isComplete() {
    return web.page(home)
        .filter(page -> !page.contains(NOT_YET))
        .map(this::pictures)
        .filter(this::allAnswer)
        .isPresent();
  }

  private Set<URI> pictures(String page) {
    return PICTURE
        .matcher(page)
        .results()
        .map(match -> home.resolve(match.group(1)))
        .collect(Collectors.toSet());
  }

  private boolean allAnswer(Set<URI> pictures) {
    return pictures.stream().allMatch(web::answers);
  }
}
