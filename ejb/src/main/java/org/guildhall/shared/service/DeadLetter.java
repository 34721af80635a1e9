package org.guildhall.shared.service;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.guildhall.shared.entity.DeadDelivery;

/** A dead delivery as the office shows it, personal data masked. */
public record DeadLetter(
    UUID id,
    String consumer,
    String type,
    String subject,
    String cause,
    int tries,
    String node,
    Instant createdAt,
    Instant triedAt,
    Instant deadAt,
    List<MaskedPayload.Field> content) {

  static DeadLetter of(DeadDelivery delivery) {
    return new DeadLetter(
        delivery.id(),
        delivery.consumer(),
        delivery.type(),
        delivery.subject(),
        MaskedPayload.text(delivery.cause()),
        delivery.tries(),
        delivery.node(),
        delivery.createdAt(),
        delivery.triedAt(),
        delivery.deadAt(),
        MaskedPayload.of(delivery.payload()));
  }
}
