package org.guildhall.payment.service;

import org.guildhall.payment.entity.ProviderName;

/** Reads what a provider sends us. Needs no connection. */
public interface ProviderEvents {
  ProviderName name();

  /** Checks the signature over the raw body; refuses a forged, old or future one. */
  SignedEvent verify(String rawBody, String signature);

  /** Translates a stored event; refuses one that cannot be read, rather than skip it. */
  ProviderWord read(String payload);
}
