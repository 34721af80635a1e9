package org.guildhall.sandbox.contract;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;

/** UPS' own descriptions of tracking and of its tokens, as a judge of what the sandbox answers. */
public final class UpsSpec {

  private static final String TRACKING = "specs/ups-Tracking.yaml";
  private static final String TOKENS = "specs/ups-OAuthClientCredentials.yaml";

  private final List<OpenApi> documents;

  private UpsSpec(List<OpenApi> documents) {
    this.documents = documents;
  }

  /** Empty when the descriptions are not on this machine. */
  public static Optional<UpsSpec> load() {
    return SharedData.find(TRACKING)
        .flatMap(
            tracking ->
                SharedData.find(TOKENS)
                    .map(
                        tokens ->
                            new UpsSpec(List.of(OpenApi.read(tracking), OpenApi.read(tokens)))));
  }

  /** One finding a line; paths are without the server's {@code /api}. */
  public List<String> checkAnswer(String method, String path, int status, JsonNode body) {
    for (OpenApi document : documents) {
      Optional<JsonNode> call = document.call(method, path);
      if (call.isPresent()) {
        return document.checkAnswer(call.get(), status, body);
      }
    }
    return List.of("UPS has no " + method + " " + path);
  }
}
