package org.guildhall.order.service;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.guildhall.order.entity.Actor;
import org.guildhall.order.entity.OrderItem;
import org.guildhall.order.entity.ReturnCause;
import org.guildhall.order.entity.ReturnListRepository;
import org.guildhall.order.entity.ReturnRequest;
import org.guildhall.order.entity.ReturnStatus;
import org.guildhall.shared.entity.Money;

/**
 * A return as its buyer, its maker and the office see it.
 *
 * @param deadline when the market moves it on by itself, or null
 * @param refunded what was paid back, or null
 */
public record ReturnDetails(
    UUID id,
    UUID shopOrderId,
    String number,
    ReturnStatus status,
    ReturnCause cause,
    String words,
    String instructions,
    String trackingNumber,
    String answer,
    Instant deadline,
    Money refunded,
    List<Line> lines,
    List<Step> steps) {

  /** Units of a line that go back; accepted and restocked are null until they were looked at. */
  public record Line(
      UUID itemId,
      String title,
      String options,
      int units,
      Integer accepted,
      Integer restocked,
      boolean tracked) {}

  /** One step: what became of it, by whom, when. */
  public record Step(ReturnStatus to, Actor.Kind by, String reason, Instant at) {
    static Step of(ReturnListRepository.Step step) {
      return new Step(step.to(), step.by(), step.reason(), step.at());
    }
  }

  static ReturnDetails of(
      ReturnRequest request, Map<UUID, OrderItem> items, Money refunded, List<Step> steps) {
    return new ReturnDetails(
        request.getId(),
        request.getShopOrderId(),
        request.getNumber(),
        request.getStatus(),
        request.getCause(),
        request.getWords(),
        request.getInstructions(),
        request.getTrackingNumber(),
        request.getAnswer(),
        request.getDue().getDeadline(),
        refunded,
        request.getLines().stream()
            .map(
                line -> {
                  var item = items.get(line.getOrderItemId());
                  return new Line(
                      item.getId(),
                      item.getTitle(),
                      item.getOptionsText(),
                      line.getUnits(),
                      line.getAccepted(),
                      line.getRestocked(),
                      item.isTracked());
                })
            .toList(),
        steps);
  }

  public boolean isCancellable() {
    return status.canBecome(ReturnStatus.CANCELLED);
  }

  public boolean isSendable() {
    return status == ReturnStatus.APPROVED;
  }

  public boolean isAnswerable() {
    return status == ReturnStatus.REQUESTED;
  }

  /** The maker may say that it is here. */
  public boolean isReceivable() {
    return status == ReturnStatus.APPROVED || status == ReturnStatus.IN_TRANSIT;
  }

  public boolean isInspectable() {
    return status == ReturnStatus.RECEIVED;
  }

  public int units() {
    return lines.stream().mapToInt(Line::units).sum();
  }
}
