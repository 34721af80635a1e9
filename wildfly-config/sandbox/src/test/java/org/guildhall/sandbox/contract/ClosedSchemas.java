package org.guildhall.sandbox.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonNodePath;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.PathType;
import com.networknt.schema.ValidationMessage;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Turns the schemas of an OpenAPI 3.0 document into plain JSON schemas without open ends. */
final class ClosedSchemas {

  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
  private static final Set<String> TEXTS =
      Set.of("description", "title", "example", "format", "discriminator", "deprecated");
  private static final Set<String> MAPS_OF_SCHEMAS = Set.of("properties", "schemas");

  private ClosedSchemas() {}

  /** Components as they are named, and per operation what it may ask and answer. */
  static ObjectNode of(JsonNode document) {
    ObjectNode result = NODES.objectNode();
    result.putObject("components").set("schemas", map(document.at("/components/schemas")));
    ObjectNode requests = result.putObject("requests");
    ObjectNode answers = result.putObject("answers");
    document
        .path("paths")
        .forEach(
            item ->
                item.forEach(
                    call -> {
                      String name = key(call.path("operationId").asText());
                      requests.set(name, request(call));
                      answers.set(name, answers(call));
                    }));
    return result;
  }

  static String key(String operationId) {
    return operationId.replaceAll("\\W", "_");
  }

  static List<String> check(JsonSchema root, String pointer, JsonNode body) {
    JsonNodePath path = new JsonNodePath(PathType.JSON_POINTER);
    for (String step : pointer.substring(1).split("/")) {
      path = path.append(step);
    }
    return root.getSubSchema(path).validate(body).stream()
        .map(ValidationMessage::getMessage)
        .sorted()
        .toList();
  }

  private static JsonNode request(JsonNode call) {
    JsonNode form = call.at("/requestBody/content/application~1x-www-form-urlencoded/schema");
    if (!form.path("properties").isEmpty()) {
      return schema(form);
    }
    JsonNode body = call.at("/requestBody/content/application~1json/schema");
    if (!body.isMissingNode()) {
      return schema(body);
    }
    ObjectNode query = NODES.objectNode().put("type", "object").put("additionalProperties", false);
    ObjectNode properties = query.putObject("properties");
    ArrayNode required = query.putArray("required");
    for (JsonNode parameter : call.path("parameters")) {
      if (parameter.path("in").asText().equals("query")) {
        String name = parameter.path("name").asText();
        properties.set(name, schema(parameter.path("schema")));
        if (parameter.path("required").asBoolean()) {
          required.add(name);
        }
      }
    }
    return query;
  }

  private static ObjectNode answers(JsonNode call) {
    ObjectNode answers = NODES.objectNode();
    call.path("responses")
        .fields()
        .forEachRemaining(
            answer ->
                answers.set(
                    answer.getKey(),
                    schema(answer.getValue().at("/content/application~1json/schema"))));
    return answers;
  }

  private static ObjectNode map(JsonNode schemas) {
    ObjectNode result = NODES.objectNode();
    schemas.fields().forEachRemaining(e -> result.set(e.getKey(), schema(e.getValue())));
    return result;
  }

  private static JsonNode schema(JsonNode openApi) {
    if (openApi.isArray()) {
      ArrayNode list = NODES.arrayNode();
      openApi.forEach(item -> list.add(schema(item)));
      return list;
    }
    if (!openApi.isObject()) {
      return openApi.isMissingNode() ? NODES.objectNode() : openApi;
    }
    ObjectNode result = NODES.objectNode();
    Iterator<Map.Entry<String, JsonNode>> fields = openApi.fields();
    while (fields.hasNext()) {
      Map.Entry<String, JsonNode> field = fields.next();
      String name = field.getKey();
      if (MAPS_OF_SCHEMAS.contains(name)) {
        result.set(name, map(field.getValue()));
      } else if (!TEXTS.contains(name) && !name.startsWith("x-") && !name.equals("nullable")) {
        result.set(name, schema(field.getValue()));
      }
    }
    if (!result.path("properties").isEmpty() && !result.has("additionalProperties")) {
      result.put("additionalProperties", false);
    }
    return openApi.path("nullable").asBoolean() ? orNull(result) : result;
  }

  private static ObjectNode orNull(ObjectNode schema) {
    ObjectNode either = NODES.objectNode();
    either.putArray("anyOf").add(NODES.objectNode().put("type", "null")).add(schema);
    return either;
  }
}
