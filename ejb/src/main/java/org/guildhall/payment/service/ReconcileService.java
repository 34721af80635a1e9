package org.guildhall.payment.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.List;
import org.guildhall.payment.entity.ProviderName;
import org.guildhall.shared.service.Roles;

/**
 * Asks the providers for what never reached us, with no transaction open: first their events, which
 * take the same way as those they sent by themselves, then what they hold true of payments and
 * refunds. A run that breaks off is begun again with the same window.
 */
@Stateless
@RolesAllowed({Roles.SYSTEM, Roles.FINANCE, Roles.ADMIN, Roles.OPS})
@TransactionAttribute(TransactionAttributeType.NEVER)
public class ReconcileService {
  @Inject ReconcileRecordService records;
  @Inject PaymentEventService events;
  @Inject @Any Instance<ProviderRecords> providers;

  /** The events of one run. */
  private record Outcome(int eventsSeen, int eventsNew) {}

  /** Whom we can be compared with. */
  public List<ProviderName> offered() {
    return providers.stream()
        .filter(ProviderRecords::isOffered)
        .map(ProviderRecords::name)
        .sorted()
        .toList();
  }

  /** Runs it with one provider if it is due; a node that is busy with it keeps the others away. */
  public void runDue(ProviderName name) {
    records.claimDue(name).ifPresent(window -> run(provider(name), window));
  }

  /** Runs all of it now, one provider after the other. Refuses when one of them does not answer. */
  public void runNow() {
    offered().forEach(name -> run(provider(name), records.claim(name)));
  }

  private ProviderRecords provider(ProviderName name) {
    return providers.stream()
        .filter(provider -> provider.name() == name)
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("no records of " + name));
  }

  private void run(ProviderRecords provider, ReconcileWindow window) {
    var outcome = fetch(provider, window);
    var truth = provider.truth(window.compareSince());
    records.compare(provider.name(), window, truth);
    records.finished(
        provider.name(),
        window,
        outcome.eventsSeen(),
        outcome.eventsNew(),
        truth.charges().size() + truth.refunds().size());
  }

  private Outcome fetch(ProviderRecords provider, ReconcileWindow window) {
    int seen = 0;
    int fresh = 0;
    String behind = null;
    do {
      var page = provider.events(window.eventsSince(), behind);
      for (var event : page.events()) {
        seen++;
        fresh += events.fetched(provider.name(), event) ? 1 : 0;
      }
      behind = page.next();
    } while (behind != null);
    return new Outcome(seen, fresh);
  }
}
