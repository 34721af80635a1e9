package org.guildhall.sandbox.carrier;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.util.Optional;
import org.guildhall.sandbox.fault.FaultGate;
import org.guildhall.sandbox.http.Answer;
import org.guildhall.sandbox.http.Handler;
import org.guildhall.sandbox.http.Request;
import org.guildhall.sandbox.http.Router;
import org.guildhall.sandbox.state.Json;

/** The carrier's token and tracking addresses, and the hand that moves parcels. */
public final class CarrierApi {

  private static final String[] REQUIRED_HEADERS = {"transId", "transactionSrc"};

  private final Parcels parcels;
  private final CarrierTokens tokens;
  private final FaultGate faults;

  public CarrierApi(
      Parcels parcels, String clientId, String clientSecret, FaultGate faults, Clock clock) {
    this.parcels = parcels;
    this.tokens = new CarrierTokens(clientId, clientSecret, clock);
    this.faults = faults;
  }

  public void register(Router<Handler> router) {
    router
        .on("POST", "/security/v1/oauth/token", guarded(this::token))
        .on("GET", "/api/track/v1/details/{number}", guarded(this::track))
        .on("GET", "/control/carrier", request -> list())
        .on("POST", "/control/carrier/withdraw-tokens", request -> withdraw())
        .on("GET", "/control/carrier/{number}", this::look)
        .on("POST", "/control/carrier/{number}/advance", this::advance);
  }

  private Handler guarded(Handler handler) {
    return request ->
        faults.pass(
            request.method() + " " + request.path(),
            status -> error(status, "10500", "The sandbox was told to fail."),
            () -> handler.handle(request));
  }

  private Answer token(Request request) {
    Optional<Request.Credentials> client = request.basicCredentials();
    if (client.isEmpty()) {
      return error(400, "10400", "Invalid/Missing Authorization Header");
    }
    if (!request.form().text("grant_type").equals("client_credentials")) {
      return error(400, "10400", "Invalid grant_type");
    }
    if (!tokens.knows(client.get())) {
      return error(401, "10401", "ClientId is Invalid");
    }
    return Answer.json(200, tokens.issue(client.get().user()));
  }

  private Answer track(Request request) {
    if (request.bearerToken().filter(tokens::isValid).isEmpty()) {
      return error(401, "250002", "Invalid Authentication Information.");
    }
    for (String header : REQUIRED_HEADERS) {
      if (request.header(header).isEmpty()) {
        return error(400, "VSS000", "Missing required header: " + header);
      }
    }
    return parcels
        .find(request.variable("number"))
        .map(parcel -> Answer.json(200, new TrackResponse(parcel).json()))
        .orElseGet(() -> error(404, "TW0001", "Tracking Information Not Found"));
  }

  private Answer list() {
    ArrayNode all = Json.array();
    parcels.all().forEach(all::add);
    return Answer.json(200, all);
  }

  private Answer withdraw() {
    tokens.withdraw();
    return Answer.empty();
  }

  private Answer look(Request request) {
    return shown(parcels.find(request.variable("number")));
  }

  private Answer advance(Request request) {
    Optional<String> name = request.queryParameter("to");
    Optional<Step> target = name.flatMap(Step::of);
    if (name.isPresent() && target.isEmpty()) {
      return Answer.json(400, Json.object().put("error", "Unknown step " + name.get()));
    }
    return shown(parcels.advance(request.variable("number"), target));
  }

  private static Answer shown(Optional<Parcel> parcel) {
    return parcel
        .map(found -> Answer.json(200, found.json()))
        .orElseGet(
            () ->
                Answer.json(
                    404, Json.object().put("error", "Numbers are 1Z and 16 letters or digits")));
  }

  private static Answer error(int status, String code, String message) {
    ObjectNode body = Json.object();
    body.putObject("response")
        .putArray("errors")
        .addObject()
        .put("code", code)
        .put("message", message);
    return Answer.json(status, body);
  }
}
