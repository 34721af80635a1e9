package org.guildhall.notification.entity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.guildhall.shared.entity.BusinessException;
import org.guildhall.shared.entity.SharedError;

/** Reads for mails what they tell of a return. */
@ApplicationScoped
public class ReturnMailRepository {
  @PersistenceContext(unitName = "guildhall")
  EntityManager em;

  /**
   * What a mail tells of a return.
   *
   * @param before the state it was in before its last step
   * @param fault true when the maker answers for why it comes back
   */
  public record Return(
      UUID shopOrderId,
      String number,
      String status,
      String before,
      boolean fault,
      String words,
      String instructions,
      String answer,
      Instant deadline,
      List<MailRows.Packed> lines) {}

  public Return get(UUID id) {
    var row =
        rows(
                "select r.shop_order_id, r.number, r.status, (select t.from_status from"
                    + " return_transition t where t.return_id = r.id and t.step = r.steps),"
                    + " r.cause <> 'CHANGED_MIND', r.words, r.instructions, r.answer, r.deadline"
                    + " from return_request r where r.id = :id",
                id)
            .stream()
            .findFirst()
            .orElseThrow(() -> new BusinessException(SharedError.NOT_FOUND, id));
    return new Return(
        row.get(0, UUID.class),
        row.get(1, String.class),
        row.get(2, String.class),
        row.get(3, String.class),
        row.get(4, Boolean.class),
        row.get(5, String.class),
        row.get(6, String.class),
        row.get(7, String.class),
        row.get(8, Instant.class),
        lines(id));
  }

  private List<MailRows.Packed> lines(UUID id) {
    return rows(
            "select i.title, i.options_text, l.units from return_line l"
                + " join order_item i on i.id = l.order_item_id"
                + " where l.return_id = :id order by i.position",
            id)
        .stream()
        .map(
            row ->
                new MailRows.Packed(
                    row.get(0, String.class), row.get(1, String.class), row.get(2, Integer.class)))
        .toList();
  }

  @SuppressWarnings("unchecked")
  private List<Tuple> rows(String sql, UUID id) {
    return em.createNativeQuery(sql, Tuple.class).setParameter("id", id).getResultList();
  }
}
