package org.guildhall.order.entity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What buyers asked, and which orders time decides about. */
@ApplicationScoped
public class CancellationRepository {
  @PersistenceContext(unitName = "guildhall")
  EntityManager em;

  /** A shop order that may be due, and the customer order whose lock decides about it. */
  public record Candidate(UUID customerOrderId, UUID shopOrderId) {}

  public void add(CancellationRequest request) {
    em.persist(request);
  }

  /** What the buyer asked about a shop order. Whoever decides holds the customer order's lock. */
  public Optional<CancellationRequest> of(UUID shopOrderId) {
    return of(List.of(shopOrderId)).values().stream().findFirst();
  }

  /** What was asked, by shop order. */
  public Map<UUID, CancellationRequest> of(Collection<UUID> shopOrderIds) {
    return em.createQuery(
            "select r from CancellationRequest r where r.shopOrderId in (:parts)",
            CancellationRequest.class)
        .setParameter("parts", shopOrderIds)
        .getResultStream()
        .collect(Collectors.toMap(CancellationRequest::getShopOrderId, Function.identity()));
  }

  /** Shop orders whose maker let the last day for an answer pass, the longest first. */
  public List<Candidate> unanswered(LocalDate today, int most) {
    return candidates(
        "from CancellationRequest r join ShopOrder o on o.id = r.shopOrderId"
            + " where r.status = 'ASKED' and r.answerBy < :day and o.status <> 'ON_HOLD'"
            + " order by r.answerBy, r.id",
        today,
        most);
  }

  /** Shop orders nobody began that should have left before the day, the longest first. */
  public List<Candidate> notBegun(LocalDate shipBefore, int most) {
    return candidates(
        "from ShopOrder o where o.status = 'NEW' and o.shipBy < :day" + " order by o.shipBy, o.id",
        shipBefore,
        most);
  }

  private List<Candidate> candidates(String what, LocalDate day, int most) {
    return em.createQuery(
            "select new org.guildhall.order.entity.CancellationRepository$Candidate("
                + "o.customerOrderId, o.id) "
                + what,
            Candidate.class)
        .setParameter("day", day)
        .setMaxResults(most)
        .getResultList();
  }
}
