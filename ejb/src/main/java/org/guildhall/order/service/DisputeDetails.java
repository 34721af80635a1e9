package org.guildhall.order.service;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.guildhall.order.entity.ShopOrder;
import org.guildhall.payment.entity.Dispute;
import org.guildhall.payment.entity.DisputePart;
import org.guildhall.payment.entity.DisputeStatus;
import org.guildhall.payment.entity.EvidenceStatus;
import org.guildhall.payment.entity.ProviderName;
import org.guildhall.shared.entity.Money;

/** One dispute as makers and the office see it; a maker sees their own parts alone. */
public record DisputeDetails(
    UUID id,
    ProviderName provider,
    String providerDisputeId,
    String orderNumber,
    String reason,
    DisputeStatus status,
    Money amount,
    Money fee,
    Instant openedAt,
    Instant dueAt,
    Instant closedAt,
    EvidenceStatus evidence,
    String words,
    String carrier,
    String trackingNumber,
    String refusal,
    Instant answeredAt,
    boolean answerable,
    List<Part> parts) {

  /**
   * One maker's part.
   *
   * @param borne what the maker bears of a lost one; null while nobody knows
   */
  public record Part(
      String number, Money amount, Money borne, boolean covered, List<ParcelLine> parcels) {}

  /** A parcel that may be named as proof. */
  public record ParcelLine(String carrier, String trackingNumber, Instant shippedAt) {}

  static DisputeDetails of(
      Dispute dispute, String orderNumber, boolean answerable, List<Part> parts) {
    var evidence = dispute.getEvidence();
    return new DisputeDetails(
        dispute.getId(),
        dispute.getProvider(),
        dispute.getProviderDisputeId(),
        orderNumber,
        dispute.getReason(),
        dispute.getStatus(),
        money(dispute, dispute.getAmountMinor()),
        money(dispute, dispute.getFeeMinor()),
        dispute.getCreatedAt(),
        dispute.getEvidenceDueAt(),
        dispute.getClosedAt(),
        evidence.getStatus(),
        evidence.getText(),
        evidence.getCarrier(),
        evidence.getTrackingNumber(),
        evidence.getCode(),
        evidence.getAt(),
        answerable,
        parts);
  }

  static Part part(Dispute dispute, ShopOrder order, boolean covered, List<ParcelLine> parcels) {
    DisputePart part = dispute.getParts().get(order.getId());
    return new Part(
        order.getNumber(),
        money(dispute, part.getAmountMinor()),
        part.getBorneMinor() == null ? null : money(dispute, part.getBorneMinor()),
        covered,
        parcels);
  }

  private static Money money(Dispute dispute, long minor) {
    return Money.of(minor, dispute.getCurrency());
  }
}
