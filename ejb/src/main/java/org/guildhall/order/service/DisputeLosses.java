package org.guildhall.order.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.guildhall.ledger.service.DisputedPart;
import org.guildhall.ledger.service.LedgerDisputeService;
import org.guildhall.order.entity.ShopOrderRepository;
import org.guildhall.payment.entity.Dispute;
import org.guildhall.payment.entity.DisputeRepository;
import org.guildhall.payment.event.DisputeLost;
import org.guildhall.shipping.entity.ShipmentRepository;

/** Decides who bears a lost dispute, part by part, and books it in the transaction of the loss. */
@ApplicationScoped
public class DisputeLosses {
  @Inject DisputeRepository disputes;
  @Inject ShopOrderRepository shopOrders;
  @Inject ShipmentRepository shipments;
  @Inject DisputeCover cover;
  @Inject LedgerDisputeService ledger;
  @Inject Clock clock;

  void onLost(@Observes DisputeLost event) {
    var dispute = disputes.locked(event.disputeId());
    var now = clock.instant();
    dispute.getParts().keySet().forEach(part -> dispute.bear(part, isCovered(dispute, part), now));
    ledger.lost(
        dispute.reference(),
        dispute.getParts().entrySet().stream()
            .map(part -> new DisputedPart(part.getKey(), part.getValue().getBorneMinor()))
            .filter(part -> part.minor() > 0)
            .toList());
  }

  private boolean isCovered(Dispute dispute, UUID shopOrderId) {
    return cover.covers(
        dispute, shopOrders.get(shopOrderId), shipments.ofShopOrders(List.of(shopOrderId)));
  }
}
