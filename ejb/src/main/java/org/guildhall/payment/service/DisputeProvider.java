package org.guildhall.payment.service;

import org.guildhall.payment.entity.ProviderName;

/** A provider that passes our words on to a buyer's bank. Refuses to run inside a transaction. */
public interface DisputeProvider {
  ProviderName name();

  /** Hands evidence in, for good; the same again for the same key. */
  EvidenceAnswer submit(EvidenceRequest request);
}
