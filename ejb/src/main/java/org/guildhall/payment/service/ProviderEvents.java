package org.guildhall.payment.service;

import java.util.function.UnaryOperator;
import org.guildhall.payment.entity.ProviderName;

/** Reads what a provider sends us. */
public interface ProviderEvents {
  ProviderName name();

  /**
   * Checks the signature over the raw body; refuses a forged, old or future one. May ask the
   * provider, so no transaction is open.
   *
   * @param header the value of a header of the request by its name, or null
   */
  SignedEvent verify(String rawBody, UnaryOperator<String> header);

  /** Translates a stored event; refuses one that cannot be read, rather than skip it. */
  ProviderWord read(String payload);
}
