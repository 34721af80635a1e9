package org.guildhall.order.entity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.Temporal;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.guildhall.shared.entity.BusinessException;

/** Rounds by order. Whoever changes one holds the customer order's lock. */
@ApplicationScoped
public class ProofRepository {
  private static final String NUMBERS =
      "select o.number from ProofRound r join ShopOrder o on o.id = r.shopOrderId"
          + " where o.status = 'AWAITING_BUYER' and ";

  @PersistenceContext(unitName = "guildhall")
  EntityManager em;

  /** The sizes of a round's picture, once they are made. */
  public record Sizes(String hash, String widths) {}

  /** Whatever was open is closed first: the database knows one open round of an order. */
  public void add(ProofRound round) {
    em.flush();
    em.persist(round);
  }

  /** The rounds of a shop order, the first one first. */
  public List<ProofRound> of(UUID shopOrderId) {
    return of(List.of(shopOrderId)).getOrDefault(shopOrderId, List.of());
  }

  /** By shop order, the first one first. */
  public Map<UUID, List<ProofRound>> of(Collection<UUID> shopOrderIds) {
    return em.createQuery(
            "select r from ProofRound r where r.shopOrderId in (:parts) order by r.round",
            ProofRound.class)
        .setParameter("parts", shopOrderIds)
        .getResultStream()
        .collect(Collectors.groupingBy(ProofRound::getShopOrderId));
  }

  /** The round that waits for its buyer, if any. */
  public Optional<ProofRound> open(UUID shopOrderId) {
    return of(shopOrderId).stream().filter(ProofRound::isOpen).findFirst();
  }

  /** A round of that order; any other order's does not exist. */
  public ProofRound ofOrder(UUID customerOrderId, UUID id) {
    return em.createQuery(
            "select r from ProofRound r join ShopOrder o on o.id = r.shopOrderId"
                + " where r.id = :id and o.customerOrderId = :order",
            ProofRound.class)
        .setParameter("id", id)
        .setParameter("order", customerOrderId)
        .getResultStream()
        .findFirst()
        .orElseThrow(() -> new BusinessException(ProofError.NOT_FOUND, String.valueOf(id)));
  }

  /** The customer order a round belongs to, and whose hands it is in. */
  public record Parties(UUID customerOrderId, UUID buyerId, UUID makerId) {}

  public Optional<Parties> parties(UUID id) {
    return em.createQuery(
            "select new org.guildhall.order.entity.ProofRepository$Parties("
                + "c.id, c.accountId, s.ownerId) from ProofRound r"
                + " join ShopOrder o on o.id = r.shopOrderId"
                + " join CustomerOrder c on c.id = o.customerOrderId"
                + " join Shop s on s.id = o.shopId where r.id = :id",
            Parties.class)
        .setParameter("id", id)
        .getResultStream()
        .findFirst();
  }

  /** A round's picture; empty when there is none, or none yet. */
  public Optional<Sizes> picture(UUID id) {
    return em.createQuery(
            "select new org.guildhall.order.entity.ProofRepository$Sizes(m.contentHash, m.widths)"
                + " from ProofRound r join Media m on m.id = r.mediaId"
                + " where r.id = :id and m.state = READY",
            Sizes.class)
        .setParameter("id", id)
        .getResultStream()
        .findFirst();
  }

  /** Numbers of shop orders whose buyers are to be reminded. */
  public List<String> toRemind(LocalDate today, int most) {
    return numbers(
        "r.status = 'SENT' and r.remindedAt is null and r.remindOn <= :day and r.answerBy >= :day"
            + " order by r.remindOn, r.id",
        today,
        most);
  }

  /** Numbers of shop orders whose buyers let the last day pass, the longest first. */
  public List<String> unanswered(LocalDate today, int most) {
    return numbers(
        "r.status = 'SENT' and r.answerBy < :day order by r.answerBy, r.id", today, most);
  }

  /**
   * Numbers of shop orders whose makers have had their turn since before then, the longest first.
   */
  public List<String> leftToMaker(Instant before, int most) {
    return numbers(
        "r.status in ('CHANGE_REQUESTED', 'EXPIRED') and r.endedAt < :day"
            + " and not exists (select 1 from ProofRound n where n.shopOrderId = r.shopOrderId"
            + " and n.round > r.round) order by r.endedAt, r.id",
        before,
        most);
  }

  private List<String> numbers(String condition, Temporal day, int most) {
    return em.createQuery(NUMBERS + condition, String.class)
        .setParameter("day", day)
        .setMaxResults(most)
        .getResultList();
  }
}
