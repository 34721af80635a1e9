package org.guildhall.sandbox.http;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds what belongs to a method and path; {@code {name}} stands for one path segment. */
public final class Router<H> {

  /** What was registered, and the values of the path's variables. */
  public record Found<H>(H handler, Map<String, String> variables) {}

  private record Route<H>(String method, Pattern pattern, List<String> names, H handler) {}

  private static final Pattern VARIABLE = Pattern.compile("\\{(\\w+)}");

  private final List<Route<H>> routes = new ArrayList<>();

  public Router<H> on(String method, String template, H handler) {
    List<String> names = new ArrayList<>();
    StringBuilder pattern = new StringBuilder();
    Matcher variables = VARIABLE.matcher(template);
    int end = 0;
    while (variables.find()) {
      names.add(variables.group(1));
      pattern.append(Pattern.quote(template.substring(end, variables.start()))).append("([^/]+)");
      end = variables.end();
    }
    pattern.append(Pattern.quote(template.substring(end)));
    routes.add(new Route<>(method, Pattern.compile(pattern.toString()), names, handler));
    return this;
  }

  /** The first route of this method and path, if any. */
  public Optional<Found<H>> find(String method, String path) {
    for (Route<H> route : routes) {
      Matcher matcher = route.pattern().matcher(path);
      if (route.method().equals(method) && matcher.matches()) {
        return Optional.of(new Found<>(route.handler(), variables(route, matcher)));
      }
    }
    return Optional.empty();
  }

  public boolean knowsPath(String path) {
    return routes.stream().anyMatch(route -> route.pattern().matcher(path).matches());
  }

  private static Map<String, String> variables(Route<?> route, Matcher matcher) {
    Map<String, String> variables = new LinkedHashMap<>();
    for (int i = 0; i < route.names().size(); i++) {
      variables.put(route.names().get(i), matcher.group(i + 1));
    }
    return variables;
  }
}
