package org.guildhall.shared.service;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** An event's content for the eyes of operators: what names a person or opens a door is dotted. */
public final class MaskedPayload {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Set<String> PERSONAL =
      Set.of("email", "displayName", "name", "token", "phone", "reason", "guestCartTokenHash");
  private static final Pattern ADDRESS = Pattern.compile("[^\\s<>,;:\"']+@[^\\s<>,;:\"')]+");
  private static final String DOTS = "•••••";

  private MaskedPayload() {}

  /** One field of the content. */
  public record Field(String name, String value) {}

  public static List<Field> of(String payload) {
    try {
      var fields = new ArrayList<Field>();
      JSON.readTree(payload)
          .fields()
          .forEachRemaining(
              field ->
                  fields.add(new Field(field.getKey(), value(field.getKey(), field.getValue()))));
      return fields;
    } catch (JsonProcessingException e) {
      // a poison message may be anything; it is shown as what it is not
      return List.of(new Field("content", "not JSON, " + payload.length() + " characters"));
    }
  }

  /** A text of somebody else's, with the mail addresses in it masked. */
  public static String text(String words) {
    return words == null
        ? null
        : ADDRESS.matcher(words).replaceAll(found -> Matcher.quoteReplacement(mail(found.group())));
  }

  /** An address as operators see it: its first letter and its domain's end. */
  public static String mail(String address) {
    var at = address.indexOf('@');
    var dot = address.lastIndexOf('.');
    return at < 1 || dot < at ? DOTS : address.charAt(0) + "•••@•••" + address.substring(dot);
  }

  private static String value(String name, JsonNode value) {
    return PERSONAL.contains(name) && !value.isNull() ? DOTS : value.asText();
  }
}
