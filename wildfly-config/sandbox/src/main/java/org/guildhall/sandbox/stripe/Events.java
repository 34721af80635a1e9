package org.guildhall.sandbox.stripe;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.function.Consumer;

/** Writes down what happened, and hands it to whoever delivers it. */
public final class Events {

  private final StripeStore store;
  private final Consumer<String> publisher;

  /** The publisher gets the id of each new event. */
  public Events(StripeStore store, Consumer<String> publisher) {
    this.store = store;
    this.publisher = publisher;
  }

  /** A snapshot of the object as it is now, in the API version of the object's creator. */
  public void happened(String type, StripeObject object, Origin origin) {
    happened(type, object, origin, null);
  }

  /** The same for something of a connected account; null means the platform. */
  void happened(String type, StripeObject object, Origin origin, String account) {
    StripeObject event = store.create(Kind.EVENT, object.apiVersion());
    ObjectNode json = event.json();
    json.put("api_version", object.apiVersion());
    json.putObject("data").set("object", object.json().deepCopy());
    json.put("pending_webhooks", 1);
    json.putObject("request")
        .put("id", origin.requestId())
        .put("idempotency_key", origin.idempotencyKey());
    json.put("type", type);
    if (account != null) {
      json.put("account", account);
    }
    store.save(Kind.EVENT, event);
    publisher.accept(event.id());
  }
}
