package org.guildhall.order.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import org.guildhall.order.entity.ReturnRequest;
import org.guildhall.order.event.ReturnApproved;
import org.guildhall.order.event.ReturnCancelled;
import org.guildhall.order.event.ReturnClosed;
import org.guildhall.order.event.ReturnDeclined;
import org.guildhall.order.event.ReturnInspected;
import org.guildhall.order.event.ReturnReceived;
import org.guildhall.order.event.ReturnRefunded;
import org.guildhall.order.event.ReturnRejected;
import org.guildhall.order.event.ReturnRequested;
import org.guildhall.order.event.ReturnSent;
import org.guildhall.shared.event.DomainEvent;

/** Tells of a return what it has just become. To be called once after each of its transitions. */
@ApplicationScoped
public class ReturnNews {
  @Inject Event<DomainEvent> events;

  void tell(ReturnRequest request) {
    events.fire(of(request));
  }

  private static DomainEvent of(ReturnRequest request) {
    var id = request.getId();
    var number = request.getNumber();
    return switch (request.getStatus()) {
      case REQUESTED -> new ReturnRequested(id, number);
      case APPROVED -> new ReturnApproved(id, number);
      case DECLINED -> new ReturnDeclined(id, number);
      case CANCELLED -> new ReturnCancelled(id, number);
      case IN_TRANSIT -> new ReturnSent(id, number);
      case RECEIVED -> new ReturnReceived(id, number);
      case INSPECTED -> new ReturnInspected(id, number);
      case REFUNDED -> new ReturnRefunded(id, number);
      case REJECTED -> new ReturnRejected(id, number);
      case CLOSED -> new ReturnClosed(id, number);
    };
  }
}
