package org.guildhall.sandbox.contract;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Stripe's own description of its API as a judge of what we ask and of what the sandbox answers.
 */
public final class StripeSpec {

  public static final String FILE = "specs/stripe-spec3-2023-08-16.yaml.xz";

  private final OpenApi openApi;

  private StripeSpec(OpenApi openApi) {
    this.openApi = openApi;
  }

  /** Empty when the description is not on this machine. */
  public static Optional<StripeSpec> load() {
    return SharedData.find(FILE).map(OpenApi::read).map(StripeSpec::new);
  }

  /** One finding a line; the parameters are those of the journal, decoded and all texts. */
  public List<String> checkRequest(String method, String path, JsonNode params) {
    return openApi
        .call(method, path)
        .map(
            found ->
                openApi.checkForm(
                    found, NewerVersion.withoutNewParameters(method + " " + path, params)))
        .orElseGet(() -> List.of("Stripe has no " + method + " " + path));
  }

  public List<String> checkAnswer(String method, String path, int status, JsonNode body) {
    return openApi
        .call(method, path)
        .map(found -> openApi.checkAnswer(found, status, NewerVersion.withoutNewFields(body)))
        .orElseGet(() -> List.of("Stripe has no " + method + " " + path));
  }

  /** An object by itself, such as the one in an event; its kind is told by its field "object". */
  public List<String> checkObject(JsonNode object) {
    return openApi.checkObject(
        object.path("object").asText(), NewerVersion.withoutNewFields(object));
  }

  /** All findings of one entry of {@code GET /control/requests}: request and answer. */
  public List<String> checkEntry(JsonNode entry) {
    String method = entry.path("method").asText();
    String path = entry.path("path").asText();
    List<String> findings = new ArrayList<>();
    if (entry.path("status").asInt() == 200) {
      findings.addAll(checkRequest(method, path, entry.path("params")));
    }
    if (entry.has("answer")) {
      findings.addAll(
          checkAnswer(method, path, entry.path("status").asInt(), entry.path("answer")));
    }
    return findings.stream().map(finding -> method + " " + path + ": " + finding).toList();
  }

  boolean knowsField(String object, String field) {
    return openApi.knows(object, field);
  }

  boolean knowsParameter(String call, String parameter) {
    String[] words = call.split(" ");
    return openApi
        .call(words[0], words[1])
        .map(openApi::parameters)
        .orElseThrow()
        .contains(parameter);
  }
}
