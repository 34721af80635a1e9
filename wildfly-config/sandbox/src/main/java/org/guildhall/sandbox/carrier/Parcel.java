package org.guildhall.sandbox.carrier;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.guildhall.sandbox.state.Json;

/** A parcel and the scans it had, oldest first. */
record Parcel(String number, List<Scan> scans) {

  /** One step and its moment. */
  record Scan(Step step, Instant at) {}

  static Parcel labelled(String number, Instant now) {
    return new Parcel(number, List.of(new Scan(Step.LABEL_CREATED, now)));
  }

  static Parcel read(ObjectNode json) {
    List<Scan> scans = new ArrayList<>();
    for (JsonNode scan : json.path("scans")) {
      scans.add(
          new Scan(
              Step.valueOf(scan.path("step").asText()), Instant.parse(scan.path("at").asText())));
    }
    return new Parcel(json.path("number").asText(), scans);
  }

  ObjectNode json() {
    ObjectNode json = Json.object().put("number", number).put("step", last().step().name());
    var list = json.putArray("scans");
    scans.forEach(
        scan -> list.addObject().put("step", scan.step().name()).put("at", scan.at().toString()));
    return json;
  }

  Scan last() {
    return scans.get(scans.size() - 1);
  }

  boolean hasArrived() {
    return last().step() == Step.DELIVERED;
  }

  /** Moved by the clock: one step each so often, as far as the time allows. */
  Parcel at(Instant now, Duration pace) {
    Parcel moved = this;
    while (!pace.isZero() && !moved.hasArrived()) {
      Instant due = moved.last().at().plus(pace);
      if (due.isAfter(now)) {
        break;
      }
      moved = moved.scanned(due);
    }
    return moved;
  }

  /** Moved by hand to a step; scans are a second apart at least and never go back. */
  Parcel movedTo(Step target, Instant now) {
    Parcel moved = this;
    while (moved.last().step().compareTo(target) < 0) {
      long stepsLeft = target.ordinal() - moved.last().step().ordinal() - 1L;
      Instant wanted = now.minusSeconds(stepsLeft);
      Instant earliest = moved.last().at().plusSeconds(1);
      moved = moved.scanned(wanted.isBefore(earliest) ? earliest : wanted);
    }
    return moved;
  }

  /** The next step of its way; the last one when it has arrived. */
  Step next() {
    List<Step> way = Step.wayOf(number);
    return way.get(Math.min(scans.size(), way.size() - 1));
  }

  private Parcel scanned(Instant when) {
    List<Scan> longer = new ArrayList<>(scans);
    longer.add(new Scan(next(), when));
    return new Parcel(number, List.copyOf(longer));
  }
}
