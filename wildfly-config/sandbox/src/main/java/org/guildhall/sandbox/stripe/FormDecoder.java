package org.guildhall.sandbox.stripe;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.guildhall.sandbox.http.Form;
import org.guildhall.sandbox.state.Json;

/**
 * Turns {@code line_items[0][price_data][currency]=usd} into a tree of objects, lists and texts.
 */
public final class FormDecoder {

  private static final Pattern STEP = Pattern.compile("\\[([^\\]]*)]");
  private static final Pattern INDEX = Pattern.compile("\\d{1,6}");
  private static final String METADATA = "metadata";

  private FormDecoder() {}

  /** All leaves are texts; what they should be is the business of {@link ParamRules}. */
  public static ObjectNode decode(Form form) {
    ObjectNode root = Json.object();
    for (Form.Pair pair : form.pairs()) {
      put(root, steps(pair.name()), pair.value());
    }
    return withLists(root);
  }

  private static List<String> steps(String name) {
    int bracket = name.indexOf('[');
    List<String> steps = new ArrayList<>();
    steps.add(bracket < 0 ? name : name.substring(0, bracket));
    Matcher matcher = STEP.matcher(name);
    while (matcher.find()) {
      steps.add(matcher.group(1));
    }
    return steps;
  }

  private static void put(ObjectNode root, List<String> steps, String value) {
    ObjectNode place = root;
    for (int i = 0; i < steps.size() - 1; i++) {
      String key = key(place, steps.get(i));
      if (place.get(key) instanceof ObjectNode inner) {
        place = inner;
      } else {
        place = place.putObject(key);
      }
    }
    place.put(key(place, steps.get(steps.size() - 1)), value);
  }

  /** An empty step, as in {@code expand[]}, means the next free index. */
  private static String key(ObjectNode place, String step) {
    return step.isEmpty() ? String.valueOf(place.size()) : step;
  }

  private static ObjectNode withLists(ObjectNode node) {
    ObjectNode result = Json.object();
    Iterator<Map.Entry<String, JsonNode>> fields = node.fields();
    while (fields.hasNext()) {
      Map.Entry<String, JsonNode> field = fields.next();
      result.set(field.getKey(), converted(field.getKey(), field.getValue()));
    }
    return result;
  }

  private static JsonNode converted(String name, JsonNode value) {
    // The keys of metadata are the client's own: {"0": "a"} is no list there.
    if (!(value instanceof ObjectNode object) || name.equals(METADATA)) {
      return value;
    }
    ObjectNode inner = withLists(object);
    return isList(inner) ? list(inner) : inner;
  }

  private static boolean isList(ObjectNode node) {
    Iterator<String> names = node.fieldNames();
    while (names.hasNext()) {
      if (!INDEX.matcher(names.next()).matches()) {
        return false;
      }
    }
    return !node.isEmpty();
  }

  private static ArrayNode list(ObjectNode node) {
    SortedMap<Integer, JsonNode> byIndex = new TreeMap<>();
    node.fields()
        .forEachRemaining(field -> byIndex.put(Integer.valueOf(field.getKey()), field.getValue()));
    return Json.array().addAll(byIndex.values());
  }
}
