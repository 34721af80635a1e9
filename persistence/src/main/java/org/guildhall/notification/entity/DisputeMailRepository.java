package org.guildhall.notification.entity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.guildhall.shared.entity.BusinessException;
import org.guildhall.shared.entity.SharedError;

/** Reads for mails about disputes: the dispute, whose parts it has, and who answers for money. */
@ApplicationScoped
public class DisputeMailRepository {
  @PersistenceContext(unitName = "guildhall")
  EntityManager em;

  /** A maker's part of a dispute. */
  public record Part(MailRows.Person owner, MailRows.Dispute dispute) {}

  /** The whole of it, for the office. */
  public MailRows.Dispute dispute(UUID id) {
    return rows(
            "select o.order_number, d.amount_minor, d.currency, d.evidence_due_at,"
                + " cast(null as bigint) from dispute d join payment p on p.id = d.payment_id"
                + " join customer_order o on o.id = p.customer_order_id where d.id = :id",
            id)
        .stream()
        .map(row -> dispute(row, 0))
        .findFirst()
        .orElseThrow(() -> new BusinessException(SharedError.NOT_FOUND, id));
  }

  public List<Part> parts(UUID id) {
    return rows(
            "select a.id, a.email, a.display_name, s.number, t.amount_minor, d.currency,"
                + " d.evidence_due_at, t.borne_minor from dispute d"
                + " join dispute_part t on t.dispute_id = d.id"
                + " join shop_order s on s.id = t.shop_order_id join shop h on h.id = s.shop_id"
                + " join account a on a.id = h.owner_id where d.id = :id order by s.number",
            id)
        .stream()
        .map(row -> new Part(person(row), dispute(row, 3)))
        .toList();
  }

  /** The people with one of these roles; the admins where nobody has. */
  public List<MailRows.Person> holders(String... roles) {
    @SuppressWarnings("unchecked")
    List<Tuple> found =
        em.createNativeQuery(
                "select distinct a.id, a.email, a.display_name from account a"
                    + " join account_role r on r.account_id = a.id where a.status = 'ACTIVE'"
                    + " and (r.role in (:roles) or (r.role = 'ADMIN' and not exists"
                    + " (select 1 from account_role x join account y on y.id = x.account_id"
                    + " where x.role in (:roles) and y.status = 'ACTIVE'))) order by a.email",
                Tuple.class)
            .setParameter("roles", Set.of(roles))
            .getResultList();
    return found.stream().map(DisputeMailRepository::person).toList();
  }

  private static MailRows.Person person(Tuple row) {
    return new MailRows.Person(
        row.get(0, UUID.class), row.get(1, String.class), row.get(2, String.class));
  }

  private static MailRows.Dispute dispute(Tuple row, int from) {
    return new MailRows.Dispute(
        row.get(from, String.class),
        row.get(from + 1, Long.class),
        row.get(from + 2, String.class),
        row.get(from + 3, Instant.class),
        row.get(from + 4, Long.class));
  }

  @SuppressWarnings("unchecked")
  private List<Tuple> rows(String sql, UUID id) {
    return em.createNativeQuery(sql, Tuple.class).setParameter("id", id).getResultList();
  }
}
