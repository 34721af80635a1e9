package org.guildhall.sandbox.http;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** One request as the sandbox sees it; {@code query} and {@code body} are still encoded. */
public record Request(
    String method,
    String path,
    String query,
    Map<String, List<String>> headers,
    byte[] body,
    Map<String, String> variables) {

  public Optional<String> header(String name) {
    return headers.entrySet().stream()
        .filter(entry -> entry.getKey().equalsIgnoreCase(name))
        .flatMap(entry -> entry.getValue().stream())
        .findFirst();
  }

  public String bodyText() {
    return new String(body, StandardCharsets.UTF_8);
  }

  public String variable(String name) {
    return variables.get(name);
  }

  public Optional<String> queryParameter(String name) {
    return Form.parse(query).first(name);
  }

  public Form form() {
    return Form.parse(bodyText());
  }

  /** User and password of a Basic authorization header. */
  public Optional<Credentials> basicCredentials() {
    return authorization("basic").flatMap(Credentials::decode);
  }

  public Optional<String> bearerToken() {
    return authorization("bearer");
  }

  public Request withVariables(Map<String, String> found) {
    return new Request(method, path, query, headers, body, found);
  }

  private Optional<String> authorization(String scheme) {
    String prefix = scheme + " ";
    return header("Authorization")
        .filter(value -> value.toLowerCase(Locale.ROOT).startsWith(prefix))
        .map(value -> value.substring(prefix.length()).trim());
  }

  /** What a client put into its Basic header. */
  public record Credentials(String user, String password) {

    static Optional<Credentials> decode(String encoded) {
      byte[] plain;
      try {
        plain = Base64.getDecoder().decode(encoded);
      } catch (IllegalArgumentException notBase64) {
        return Optional.empty();
      }
      String text = new String(plain, StandardCharsets.UTF_8);
      int colon = text.indexOf(':');
      return colon < 0
          ? Optional.empty()
          : Optional.of(new Credentials(text.substring(0, colon), text.substring(colon + 1)));
    }
  }
}
