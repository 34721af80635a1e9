package org.guildhall.shared.messaging;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Which consumers hear of which event. A queue is named after its consumer. */
final class Routes {
  static final String NOTIFICATION = "notification";
  static final String MAIL = "mail";
  static final String PAYMENT = "payment";
  static final String CAPTURE = "capture";
  static final String REFUND = "refund";
  static final String DISPUTE = "dispute";
  static final String ORDER = "order";
  static final String INVOICE = "invoice";
  static final String SEARCH = "search";
  static final String MEDIA = "media";
  static final String IMPORT = "import";

  private static final Map<String, List<String>> CONSUMERS =
      Map.ofEntries(
          Map.entry("EmailVerificationRequested", List.of(NOTIFICATION)),
          Map.entry("KnownEmailRegistered", List.of(NOTIFICATION)),
          Map.entry("PasswordResetRequested", List.of(NOTIFICATION)),
          Map.entry("PasswordChanged", List.of(NOTIFICATION)),
          Map.entry("AccountLocked", List.of(NOTIFICATION)),
          Map.entry("AccountSuspended", List.of(NOTIFICATION)),
          Map.entry("AccountReinstated", List.of(NOTIFICATION)),
          Map.entry("GuestOrderLinkRequested", List.of(NOTIFICATION)),
          Map.entry("ApplicationSubmitted", List.of(NOTIFICATION)),
          Map.entry("ApplicationApproved", List.of(NOTIFICATION)),
          Map.entry("ApplicationRejected", List.of(NOTIFICATION)),
          Map.entry("ApplicationNeedsInfo", List.of(NOTIFICATION)),
          Map.entry("OrderPaid", List.of(NOTIFICATION, INVOICE)),
          Map.entry("ShopOrderShipped", List.of(NOTIFICATION)),
          Map.entry("ShopOrderDelivered", List.of(NOTIFICATION)),
          Map.entry("PayoutSent", List.of(NOTIFICATION)),
          Map.entry("PayoutCameBack", List.of(NOTIFICATION)),
          Map.entry("PayoutShort", List.of(NOTIFICATION)),
          Map.entry("PayoutAccountRestricted", List.of(NOTIFICATION)),
          Map.entry("MailQueued", List.of(MAIL)),
          Map.entry("PaymentEventReceived", List.of(PAYMENT)),
          Map.entry("PaymentApproved", List.of(CAPTURE)),
          Map.entry("RefundSubmitted", List.of(REFUND)),
          Map.entry("RefundSucceeded", List.of(NOTIFICATION, INVOICE)),
          Map.entry("ShopOrderCancelled", List.of(NOTIFICATION)),
          Map.entry("ReturnRequested", List.of(NOTIFICATION)),
          Map.entry("ReturnApproved", List.of(NOTIFICATION)),
          Map.entry("ReturnDeclined", List.of(NOTIFICATION)),
          Map.entry("ReturnCancelled", List.of(NOTIFICATION)),
          Map.entry("ReturnReminderDue", List.of(NOTIFICATION)),
          Map.entry("ReturnReceived", List.of(NOTIFICATION)),
          Map.entry("ReturnRejected", List.of(NOTIFICATION)),
          Map.entry("ReturnClosed", List.of(NOTIFICATION)),
          Map.entry("EvidenceSubmitted", List.of(DISPUTE)),
          Map.entry("DisputeOpened", List.of(NOTIFICATION, ORDER)),
          Map.entry("DisputeDeadlineNear", List.of(NOTIFICATION)),
          Map.entry("DisputeWon", List.of(NOTIFICATION, ORDER)),
          Map.entry("DisputeLost", List.of(NOTIFICATION, ORDER)),
          Map.entry("ReconcileBreaksFound", List.of(NOTIFICATION)),
          Map.entry("UnitsCancelled", List.of(NOTIFICATION)),
          Map.entry("CancellationAsked", List.of(NOTIFICATION)),
          Map.entry("OrderLate", List.of(NOTIFICATION)),
          Map.entry("ShopOrderHeld", List.of(NOTIFICATION)),
          Map.entry("ShopOrderReleased", List.of(NOTIFICATION)),
          Map.entry("CancellationRefused", List.of(NOTIFICATION)),
          Map.entry("ProofSent", List.of(NOTIFICATION)),
          Map.entry("ProofReminderDue", List.of(NOTIFICATION)),
          Map.entry("ProofApproved", List.of(NOTIFICATION)),
          Map.entry("ProofChangeRequested", List.of(NOTIFICATION)),
          Map.entry("ProofExpired", List.of(NOTIFICATION)),
          Map.entry("ShopOrderWentOn", List.of(NOTIFICATION)),
          Map.entry("ProductChanged", List.of(SEARCH)),
          Map.entry("StockChanged", List.of(SEARCH)),
          Map.entry("ReviewPublished", List.of(SEARCH)),
          Map.entry("ShopSuspended", List.of(SEARCH, NOTIFICATION)),
          Map.entry("ShopReopened", List.of(SEARCH, NOTIFICATION)),
          Map.entry("ShopCalendarChanged", List.of(SEARCH)),
          Map.entry("MediaUploaded", List.of(MEDIA)),
          Map.entry("ImportRequested", List.of(IMPORT)));

  private Routes() {}

  /** The consumers of an event; none for a fact that is only kept. */
  static List<String> consumersOf(String type) {
    return CONSUMERS.getOrDefault(type, List.of());
  }

  /** Everybody who hears of anything. */
  static Set<String> consumers() {
    return CONSUMERS.values().stream().flatMap(List::stream).collect(Collectors.toSet());
  }
}
