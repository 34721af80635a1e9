package org.guildhall.sandbox.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** PayPal's own descriptions as a judge of what the sandbox answers. */
public final class PayPalSpec {

  static final List<String> FILES =
      List.of(
          "specs/paypal-checkout_orders_v2.json.xz",
          "specs/paypal-payments_payment_v2.json.xz",
          "specs/paypal-notifications_webhooks_v1.json.xz",
          "specs/paypal-customer_disputes_v1.json.xz");

  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private final List<OpenApi> documents = new ArrayList<>();
  private final List<JsonNode> texts = new ArrayList<>();

  private PayPalSpec(List<Path> files) {
    for (Path file : files) {
      documents.add(
          OpenApi.read(
              file,
              document -> {
                texts.add(document);
                return flat(document, document);
              }));
    }
  }

  /** Empty when a description is not on this machine. */
  public static Optional<PayPalSpec> load() {
    List<Path> files = FILES.stream().map(SharedData::find).flatMap(Optional::stream).toList();
    return files.size() == FILES.size() ? Optional.of(new PayPalSpec(files)) : Optional.empty();
  }

  /** One finding a line. */
  public List<String> checkAnswer(String method, String path, int status, JsonNode body) {
    for (OpenApi document : documents) {
      Optional<JsonNode> call = document.call(method, path);
      if (call.isPresent()) {
        return document.checkAnswer(call.get(), status, body).stream()
            .map(finding -> method + " " + path + " " + status + ": " + finding)
            .toList();
      }
    }
    return List.of("PayPal has no " + method + " " + path);
  }

  /** What is wrong with the body of a request that was taken. */
  public List<String> checkRequest(String method, String path, JsonNode body) {
    for (OpenApi document : documents) {
      Optional<JsonNode> call = document.call(method, path);
      if (call.isPresent()) {
        return document.checkBody(call.get(), body).stream()
            .map(finding -> method + " " + path + ": " + finding)
            .toList();
      }
    }
    return List.of("PayPal has no " + method + " " + path);
  }

  /** All findings of one entry of {@code GET /control/paypal/requests}: request and answer. */
  public List<String> checkEntry(JsonNode entry) {
    String method = entry.path("method").asText();
    String path = entry.path("path").asText();
    int status = entry.path("status").asInt();
    List<String> findings = new ArrayList<>();
    if (method.equals("POST") && status < 300) {
      findings.addAll(checkParams(method, path, entry.path("params")));
    }
    if (entry.has("answer")) {
      findings.addAll(checkAnswer(method, path, status, entry.path("answer")));
    }
    return findings;
  }

  /**
   * PayPal describes of its forms only the files; what is in the input of evidence is described
   * among the answers, and what is in that of other forms is not.
   */
  private List<String> checkParams(String method, String path, JsonNode params) {
    if (!params.has("input")) {
      return checkRequest(method, path, params);
    }
    List<String> findings = new ArrayList<>(checkRequest(method, path, NODES.objectNode()));
    for (JsonNode evidence : params.at("/input/evidences")) {
      findings.addAll(checkObject("evidence", evidence));
    }
    return findings;
  }

  /** An object by itself, such as the resource of an event. */
  public List<String> checkObject(String schema, JsonNode object) {
    for (int i = 0; i < documents.size(); i++) {
      if (texts.get(i).at("/components/schemas").has(schema)) {
        return documents.get(i).checkObject(schema, object);
      }
    }
    return List.of("PayPal has no " + schema);
  }

  /** Whether any description names the issue. */
  boolean knowsIssue(String issue) {
    return texts.stream().anyMatch(text -> text.toString().contains("\"" + issue + "\""));
  }

  /**
   * The document with each composition as one object, since a closed part would refuse the fields
   * of the others. Where two parts describe a field, the first is taken.
   */
  private static JsonNode flat(JsonNode node, JsonNode document) {
    if (node.isArray()) {
      var list = NODES.arrayNode();
      node.forEach(item -> list.add(flat(item, document)));
      return list;
    }
    if (!node.isObject()) {
      return node;
    }
    ObjectNode result = NODES.objectNode();
    Iterator<Map.Entry<String, JsonNode>> fields = node.fields();
    while (fields.hasNext()) {
      Map.Entry<String, JsonNode> field = fields.next();
      if (!field.getKey().equals("allOf")) {
        result.set(field.getKey(), flat(field.getValue(), document));
      }
    }
    for (JsonNode part : node.path("allOf")) {
      merge(result, flat(resolved(part, document), document));
    }
    return result;
  }

  private static JsonNode resolved(JsonNode part, JsonNode document) {
    return part.has("$ref") ? document.at(part.get("$ref").asText().substring(1)) : part;
  }

  private static void merge(ObjectNode whole, JsonNode part) {
    ObjectNode properties = whole.withObject("/properties");
    part.path("properties")
        .fields()
        .forEachRemaining(field -> properties.putIfAbsent(field.getKey(), field.getValue()));
    part.path("required").forEach(name -> whole.withArray("required").add(name));
  }
}
