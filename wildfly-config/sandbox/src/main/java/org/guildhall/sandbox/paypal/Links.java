package org.guildhall.sandbox.paypal;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.guildhall.sandbox.state.Json;

/** PayPal's links. */
final class Links {

  private Links() {}

  static ObjectNode of(String href, String rel, String method) {
    return Json.object().put("href", href).put("rel", rel).put("method", method);
  }
}
