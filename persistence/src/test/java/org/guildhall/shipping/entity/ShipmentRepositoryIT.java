package org.guildhall.shipping.entity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.guildhall.testing.World.u;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.guildhall.shared.entity.Ids;
import org.guildhall.testing.TestDatabase;
import org.guildhall.testing.World;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ShipmentRepositoryIT {
  private static final Instant NOW = Instant.parse("2026-11-22T20:00:00Z");
  private TestDatabase database;
  private UUID parcel;

  @BeforeEach
  void dispatch() {
    database = World.fresh();
    parcel =
        database.inTransaction(
            em -> {
              var shipment =
                  Shipment.dispatch(
                      Ids.at(NOW), u(1), Carrier.UPS, "Ground", "1Z2", Map.of(u(1), 1), NOW);
              shipments(em).add(shipment);
              return shipment.getId();
            });
  }

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void asksAboutAParcelUntilItHasArrived() {
    database.run(
        em ->
            assertThat(shipments(em).lockDue(NOW, 5))
                .extracting(Shipment::getId)
                .containsExactly(parcel));

    database.run(
        em -> {
          var shipment = shipments(em).locked(parcel);
          assertThat(shipment.seen(ShipmentStatus.DELIVERED, NOW, NOW)).isTrue();
          shipment.pollAgain(java.time.Duration.ofSeconds(1), NOW);
        });

    database.run(em -> assertThat(shipments(em).lockDue(NOW.plusSeconds(9), 5)).isEmpty());
  }

  @Test
  void skipsWhatAnotherNodeAsksAbout() {
    database.run(
        mine -> {
          assertThat(shipments(mine).lockDue(NOW, 5)).hasSize(1);
          database.run(others -> assertThat(shipments(others).lockDue(NOW, 5)).isEmpty());
        });
  }

  @Test
  void keepsAScanOnceAndShowsTheNewestFirst() {
    for (var at : List.of(NOW, NOW.plusSeconds(60), NOW)) {
      database.run(
          em ->
              shipments(em)
                  .addScanOnce(
                      Ids.at(at), parcel, "DP", ShipmentStatus.IN_TRANSIT, "Departed", "", at));
    }

    database.run(
        em ->
            assertThat(shipments(em).scans(List.of(parcel)))
                .extracting(TrackingEvent::getOccurredAt)
                .containsExactly(NOW.plusSeconds(60), NOW));
  }

  @Test
  void knowsWhenAllParcelsHaveArrived() {
    database.run(em -> assertThat(shipments(em).isDelivered(u(1))).isFalse());

    database.run(
        em ->
            shipments(em)
                .ofShopOrders(List.of(u(1)))
                .forEach(shipment -> shipment.seen(ShipmentStatus.DELIVERED, NOW, NOW)));

    database.run(em -> assertThat(shipments(em).isDelivered(u(1))).isTrue());
  }

  private static ShipmentRepository shipments(EntityManager em) {
    var repository = new ShipmentRepository();
    repository.em = em;
    return repository;
  }
}
