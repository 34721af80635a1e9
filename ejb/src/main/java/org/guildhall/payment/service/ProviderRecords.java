package org.guildhall.payment.service;

import java.time.Instant;
import org.guildhall.payment.entity.ProviderName;

/**
 * A provider that can be asked for what it told us and what it holds true. Refuses to run inside a
 * transaction, and when the provider does not answer.
 */
public interface ProviderRecords {
  ProviderName name();

  /** Whether we are known there; nobody else is asked. */
  boolean isOffered();

  /** The events since the moment, a page at a time; the first one behind null. */
  EventPage events(Instant since, String behind);

  /** Everything that came and went back since the moment. */
  ProviderTruth truth(Instant since);
}
