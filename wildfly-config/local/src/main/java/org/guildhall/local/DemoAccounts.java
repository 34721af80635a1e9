package org.guildhall.local;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/** The people of the demo market whom a visitor may sign in as. */
record DemoAccounts(String password, List<String> people) {

  static DemoAccounts read() {
    try (var file = DemoAccounts.class.getResourceAsStream("/demo/people.json")) {
      var demo = new ObjectMapper().readTree(file);
      var people = new ArrayList<String>();
      for (var person : demo.get("people")) {
        if (person.get("signIn").asBoolean()) {
          people.add(line(person));
        }
      }
      return new DemoAccounts(demo.get("demoPassword").asText(), people);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String line(JsonNode person) {
    var roles = person.get("roles");
    // the last role is the widest: a seller is a buyer too
    var role = roles.get(roles.size() - 1).asText().toLowerCase(java.util.Locale.ROOT);
    return "%-8s%-30s %s"
        .formatted(role, person.get("email").asText(), person.get("name").asText());
  }
}
