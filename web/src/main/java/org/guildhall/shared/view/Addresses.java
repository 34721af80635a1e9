package org.guildhall.shared.view;

import jakarta.faces.context.FacesContext;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletContext;
import jakarta.servlet.http.HttpServletRequest;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** The address table of {@code WEB-INF/addresses}, read both ways: path to page, page to path. */
public final class Addresses {
  private static final String TABLE = "/WEB-INF/addresses";
  private static final Pattern SAID = Pattern.compile("(^|&)said=[^&]*");

  private final List<Address> table;

  /** A page and the values its address carried. */
  record Target(String view, Map<String, String> values) {}

  Addresses(List<Address> table) {
    this.table = List.copyOf(table);
  }

  /** The table of this application, read once. */
  static Addresses of(ServletContext application) {
    var known = (Addresses) application.getAttribute(Addresses.class.getName());
    if (known == null) {
      known = read(application);
      application.setAttribute(Addresses.class.getName(), known);
    }
    return known;
  }

  Optional<Target> page(String path) {
    for (var address : table) {
      var values = address.match(path);
      if (values.isPresent()) {
        return Optional.of(new Target(address.view(), values.get()));
      }
    }
    return Optional.empty();
  }

  /** The clean address of a page with these parameters, or empty when it has none. */
  Optional<String> path(String view, Map<String, List<String>> parameters) {
    var left = new LinkedHashMap<>(parameters);
    for (var address : table) {
      if (address.view().equals(view)) {
        var path = address.fill(left);
        if (path.isPresent()) {
          return Optional.of(path.get() + query(left));
        }
      }
    }
    return Optional.empty();
  }

  /** The address of the running request as the person sees it, query included, news left out. */
  static String current(FacesContext context) {
    var request = (HttpServletRequest) context.getExternalContext().getRequest();
    var forwarded = request.getAttribute(RequestDispatcher.FORWARD_REQUEST_URI);
    var path = forwarded == null ? request.getRequestURI() : (String) forwarded;
    var query =
        forwarded == null
            ? request.getQueryString()
            : (String) request.getAttribute(RequestDispatcher.FORWARD_QUERY_STRING);
    var kept = query == null ? "" : SAID.matcher(query).replaceAll("").replaceFirst("^&", "");
    return kept.isEmpty() ? path : path + "?" + kept;
  }

  static String with(String address, String name, String value) {
    return address + (address.contains("?") ? "&" : "?") + name + "=" + Address.encode(value);
  }

  private static String query(Map<String, List<String>> parameters) {
    var query = new StringBuilder();
    parameters.forEach(
        (name, values) -> {
          for (var value : values) {
            if (value != null) {
              query.append(query.length() == 0 ? '?' : '&');
              query.append(name).append('=').append(Address.encode(value));
            }
          }
        });
    return query.toString();
  }

  private static Addresses read(ServletContext application) {
    var table = new ArrayList<Address>();
    try (var lines =
        new BufferedReader(
            new InputStreamReader(
                application.getResourceAsStream(TABLE), StandardCharsets.UTF_8))) {
      for (var line = lines.readLine(); line != null; line = lines.readLine()) {
        var words = line.strip().split("\\s+");
        if (words.length == 2 && !line.startsWith("#")) {
          table.add(Address.parse(words[0], words[1]));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new Addresses(table);
  }
}
