package org.guildhall.sandbox.http;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/** What goes back to the client: status, headers and body, or nothing at all. */
public record Answer(int status, Map<String, String> headers, byte[] body) {

  /** The connection is closed without a word. */
  public static final Answer DROPPED = new Answer(0, Map.of(), new byte[0]);

  // No form-action: Chromium applies it to the redirect back to the market as well.
  private static final String PAGE_POLICY =
      "default-src 'none'; style-src 'self'; img-src data:; frame-src 'self'; base-uri 'none'";

  public static Answer json(int status, JsonNode body) {
    return jsonText(status, body.toPrettyString());
  }

  public static Answer jsonText(int status, String body) {
    return of(status, "application/json", body);
  }

  public static Answer html(int status, String body) {
    return of(status, "text/html; charset=utf-8", body)
        .with("Cache-Control", "no-store")
        .with("Content-Security-Policy", PAGE_POLICY)
        .with("X-Content-Type-Options", "nosniff")
        .with("Referrer-Policy", "no-referrer");
  }

  public static Answer of(int status, String contentType, String body) {
    return new Answer(
        status, Map.of("Content-Type", contentType), body.getBytes(StandardCharsets.UTF_8));
  }

  public static Answer seeOther(String location) {
    return new Answer(303, Map.of("Location", location), new byte[0]);
  }

  public static Answer empty() {
    return new Answer(204, Map.of(), new byte[0]);
  }

  public Answer with(String header, String value) {
    Map<String, String> all = new LinkedHashMap<>(headers);
    all.put(header, value);
    return new Answer(status, all, body);
  }

  public String bodyText() {
    return new String(body, StandardCharsets.UTF_8);
  }

  public boolean isDropped() {
    return status == 0;
  }
}
