package org.guildhall.sandbox.checkout;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.guildhall.sandbox.state.Json;

/** A card as a person entered it; months from 1, years in full. */
record Card(String number, int month, int year, String name, String email) {

  static Card read(ObjectNode json) {
    return new Card(
        json.path("number").asText(),
        json.path("month").asInt(),
        json.path("year").asInt(),
        json.path("name").asText(),
        json.path("email").asText());
  }

  ObjectNode json() {
    return Json.object()
        .put("number", number)
        .put("month", month)
        .put("year", year)
        .put("name", name)
        .put("email", email);
  }

  String lastFour() {
    return number.substring(number.length() - 4);
  }

  String brand() {
    return TestCard.ofNumber(number).map(TestCard::brand).orElse("unknown");
  }
}
