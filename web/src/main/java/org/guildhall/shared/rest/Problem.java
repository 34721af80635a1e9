package org.guildhall.shared.rest;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.util.Optional;
import org.guildhall.shared.entity.BusinessException;
import org.guildhall.shared.view.RefusalText;
import org.guildhall.shared.view.Texts;

/**
 * A refusal as RFC 9457 tells it.
 *
 * @param retryAfter the seconds after which trying again makes sense, or null where nobody knows
 */
public record Problem(
    int status, String code, String title, String field, String incident, Long retryAfter) {
  public static final String MEDIA_TYPE = "application/problem+json";

  public static Problem of(BusinessException refusal) {
    return new Problem(
        refusal.error().status(),
        refusal.code(),
        sentence(refusal),
        refusal.field(),
        null,
        RefusalText.wait(refusal).map(RefusalText::seconds).orElse(null));
  }

  /** A refusal the caller's identity or the container made. */
  public static Problem of(int status, String code) {
    return new Problem(status, code, text(code).orElse(code), null, null, null);
  }

  /** An unknown failure: only the id under which the log tells more. */
  public static Problem incident(String incident) {
    return new Problem(
        500,
        "shared.incident",
        text("shared.incident").orElse("shared.incident"),
        null,
        incident,
        null);
  }

  public String json() {
    var json = Json.createObjectBuilder();
    json.add("type", "about:blank").add("title", title).add("status", status).add("code", code);
    if (field != null) {
      json.add("field", field);
    }
    if (incident != null) {
      json.add("incident", incident);
    }
    JsonObject built = json.build();
    return built.toString();
  }

  private static String sentence(BusinessException refusal) {
    return text(refusal.code()).isPresent() ? RefusalText.of(refusal) : refusal.code();
  }

  private static Optional<String> text(String code) {
    var texts = Texts.bundle();
    var key = "error." + code;
    return texts.containsKey(key) ? Optional.of(texts.getString(key)) : Optional.empty();
  }
}
