package org.guildhall.sandbox.control;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.UncheckedIOException;
import org.guildhall.sandbox.fault.Faults;
import org.guildhall.sandbox.http.Answer;
import org.guildhall.sandbox.http.Handler;
import org.guildhall.sandbox.http.Request;
import org.guildhall.sandbox.http.Router;
import org.guildhall.sandbox.state.Json;
import org.guildhall.sandbox.stripe.Journal;

/** Health, faults and the journal of requests. */
public final class Control {

  private final Faults faults;
  private final Journal journal;

  public Control(Faults faults, Journal journal) {
    this.faults = faults;
    this.journal = journal;
  }

  public void register(Router<Handler> router) {
    router
        .on("GET", "/control/health", request -> health())
        .on("GET", "/control/faults", request -> currentFaults())
        .on("POST", "/control/faults", this::setFault)
        .on("DELETE", "/control/faults", request -> clearFaults())
        .on("GET", "/control/requests", request -> Answer.json(200, journal.entries()))
        .on("DELETE", "/control/requests", request -> clearJournal());
  }

  private static Answer health() {
    return Answer.json(200, Json.object().put("status", "UP"));
  }

  private Answer currentFaults() {
    ObjectNode all = Json.object();
    faults
        .current()
        .forEach((target, fault) -> all.set(target.text(), Json.MAPPER.valueToTree(fault)));
    return Answer.json(200, all);
  }

  private Answer setFault(Request request) {
    try {
      FaultRequest order = FaultRequest.of(Json.parse(request.bodyText()));
      faults.set(order.target(), order.fault());
      return currentFaults();
    } catch (IllegalArgumentException | UncheckedIOException refused) {
      return Answer.json(400, Json.object().put("error", refused.getMessage()));
    }
  }

  private Answer clearFaults() {
    faults.clear();
    return Answer.empty();
  }

  private Answer clearJournal() {
    journal.clear();
    return Answer.empty();
  }
}
