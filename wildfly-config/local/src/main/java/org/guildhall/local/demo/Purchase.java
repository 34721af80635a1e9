package org.guildhall.local.demo;

import java.time.Instant;
import java.util.List;
import org.guildhall.local.demo.Words.Address;
import org.guildhall.local.demo.Words.Listing;
import org.guildhall.local.demo.Words.Shop;
import org.guildhall.local.demo.Words.Variant;

/** One order with everything known of it except amounts and ids. */
record Purchase(String key, Buyer buyer, Instant placedAt, List<Part> parts) {

  /** A guest has no account. */
  record Buyer(String email, String name, Address address, boolean guest) {}

  /** What one maker has of the order. */
  record Part(
      Shop shop,
      Timeline timeline,
      String service,
      String buyerNote,
      String carrier,
      String lastSeen,
      String cancelReason,
      List<Line> lines) {

    Status status() {
      return timeline.status();
    }
  }

  record Line(Listing listing, Variant variant, int quantity, WrittenReview review) {

    String name(Purchase purchase) {
      return "item/" + purchase.key() + "/" + variant.sku();
    }
  }

  record WrittenReview(
      int rating, String body, Instant writtenAt, String reply, Instant repliedAt) {}

  boolean isPaid() {
    return parts.stream().allMatch(part -> part.status().isPaid());
  }

  boolean isHeld() {
    return parts.stream().anyMatch(part -> part.status() == Status.PENDING_PAYMENT);
  }

  boolean isCancelled() {
    return parts.stream().allMatch(part -> part.status() == Status.CANCELLED);
  }

  /** The status of the whole, made of the statuses of its parts. */
  String status() {
    var statuses = parts.stream().map(Part::status).distinct().toList();
    if (statuses.size() == 1) {
      return switch (statuses.get(0)) {
        case IN_PRODUCTION, READY_TO_SHIP -> "IN_PROGRESS";
        default -> statuses.get(0).name();
      };
    }
    if (statuses.stream().allMatch(Status::hasArrived)) {
      return "DELIVERED";
    }
    if (statuses.stream().allMatch(Status::hasLeft)) {
      return "SHIPPED";
    }
    return statuses.stream().anyMatch(Status::hasLeft) ? "PARTIALLY_SHIPPED" : "IN_PROGRESS";
  }
}
