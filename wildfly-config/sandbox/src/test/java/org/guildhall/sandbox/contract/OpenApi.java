package org.guildhall.sandbox.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.tukaani.xz.XZInputStream;
import org.yaml.snakeyaml.LoaderOptions;

/**
 * An OpenAPI 3.0 document as JSON schemas: the calls, and what they may ask and answer.
 *
 * <p>Objects are closed: a field that the document does not know is a finding, not a welcome extra.
 */
final class OpenApi {

  private static final String BASE = "https://guildhall.test/openapi";
  private static final int LARGEST_YAML = 16 * 1024 * 1024;

  private final JsonNode document;
  private final JsonSchema strict;
  private final JsonSchema loose;

  private OpenApi(JsonNode document) {
    this.document = document;
    JsonNode schemas = ClosedSchemas.of(document);
    this.strict = schema(schemas, false);
    this.loose = schema(schemas, true);
  }

  /** Reads YAML, packed by xz or plain. */
  static OpenApi read(Path file) {
    return read(file, document -> document);
  }

  /** The same for a document that has to be brought into shape first. */
  static OpenApi read(Path file, UnaryOperator<JsonNode> shape) {
    LoaderOptions options = new LoaderOptions();
    options.setCodePointLimit(LARGEST_YAML);
    options.setMaxAliasesForCollections(1000);
    ObjectMapper yaml = new ObjectMapper(YAMLFactory.builder().loaderOptions(options).build());
    try (InputStream bytes = new BufferedInputStream(Files.newInputStream(file));
        InputStream text = file.toString().endsWith(".xz") ? new XZInputStream(bytes) : bytes) {
      String lines = new String(text.readAllBytes(), StandardCharsets.UTF_8);
      // UPS' document has tabs at the ends of lines, which YAML does not allow.
      return new OpenApi(shape.apply(yaml.readTree(lines.replaceAll("(?m)[ \\t]+$", ""))));
    } catch (IOException cause) {
      throw new UncheckedIOException("Cannot read " + file, cause);
    }
  }

  /** The call of a method and a real path, such as {@code /v1/refunds/re_1}. */
  Optional<JsonNode> call(String method, String path) {
    Iterator<Map.Entry<String, JsonNode>> paths = document.path("paths").fields();
    JsonNode found = null;
    while (paths.hasNext()) {
      Map.Entry<String, JsonNode> entry = paths.next();
      boolean fits = template(entry.getKey()).matcher(path).matches();
      // A fixed path such as /v1/x/search goes before /v1/x/{id}.
      if (fits && (found == null || !entry.getKey().contains("{"))) {
        found = entry.getValue();
      }
    }
    return Optional.ofNullable(found).map(item -> item.get(method.toLowerCase(Locale.ROOT)));
  }

  /** What is wrong with a form: its values are texts, which may stand for numbers and booleans. */
  List<String> checkForm(JsonNode call, JsonNode params) {
    return ClosedSchemas.check(loose, "/requests/" + name(call), params);
  }

  /** What is wrong with a body of JSON. */
  List<String> checkBody(JsonNode call, JsonNode body) {
    return ClosedSchemas.check(strict, "/requests/" + name(call), body);
  }

  List<String> checkAnswer(JsonNode call, int status, JsonNode body) {
    String answer = call.path("responses").has(String.valueOf(status)) ? "" + status : "default";
    return ClosedSchemas.check(strict, "/answers/" + name(call) + "/" + answer, body);
  }

  List<String> checkObject(String schema, JsonNode body) {
    return ClosedSchemas.check(strict, "/components/schemas/" + schema, body);
  }

  /** Whether an object of the document knows a field. */
  boolean knows(String schema, String field) {
    return document.at("/components/schemas/" + schema + "/properties").has(field);
  }

  /** The names of all parameters of a call, in its path, query or body. */
  Set<String> parameters(JsonNode call) {
    Set<String> names = new TreeSet<>();
    call.path("parameters").forEach(parameter -> names.add(parameter.path("name").asText()));
    for (JsonNode content : call.path("requestBody").path("content")) {
      content.at("/schema/properties").fieldNames().forEachRemaining(names::add);
    }
    return names;
  }

  private static String name(JsonNode call) {
    return ClosedSchemas.key(call.path("operationId").asText());
  }

  private static Pattern template(String path) {
    return Pattern.compile("\\Q" + path.replaceAll("\\{\\w+}", "\\\\E[^/]+\\\\Q") + "\\E");
  }

  private static JsonSchema schema(JsonNode schemas, boolean typeLoose) {
    SchemaValidatorsConfig config = SchemaValidatorsConfig.builder().typeLoose(typeLoose).build();
    return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V7)
        .getSchema(SchemaLocation.of(BASE), schemas, config);
  }
}
