package org.guildhall.notification.entity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.guildhall.shared.entity.BusinessException;
import org.hibernate.query.NativeQuery;

/** The mails. */
@ApplicationScoped
public class NotificationRepository {
  @PersistenceContext(unitName = "guildhall")
  EntityManager em;

  /** Keeps the mail unless the same event told the same person the same thing before. */
  public boolean addOnce(NewNotification mail) {
    return em.createNativeQuery(
                "insert into notification (id, template, recipient, account_id, event_id,"
                    + " message_id, subject, body_text, body_html, created_at) values (:id,"
                    + " :template, :recipient, :account, :event, :message, :subject, :text, :html,"
                    + " :at) on conflict do nothing")
            .unwrap(NativeQuery.class)
            .addSynchronizedQuerySpace("notification")
            .setParameter("id", mail.id())
            .setParameter("template", mail.template())
            .setParameter("recipient", mail.recipient())
            .setParameter("account", mail.accountId(), UUID.class)
            .setParameter("event", mail.eventId())
            .setParameter("message", mail.messageId())
            .setParameter("subject", mail.subject())
            .setParameter("text", mail.bodyText())
            .setParameter("html", mail.bodyHtml())
            .setParameter("at", mail.createdAt())
            .executeUpdate()
        == 1;
  }

  public Notification get(UUID id) {
    return found(em.find(Notification.class, id), id);
  }

  public Notification locked(UUID id) {
    return found(em.find(Notification.class, id, LockModeType.PESSIMISTIC_WRITE), id);
  }

  public Optional<Notification> findLocked(UUID id) {
    return Optional.ofNullable(em.find(Notification.class, id, LockModeType.PESSIMISTIC_WRITE));
  }

  /** The newest mails in one of the states. */
  public List<Notification> newest(Collection<NotificationStatus> states, int limit) {
    return em.createQuery(
            "select n from Notification n where n.status in (:states)"
                + " order by n.createdAt desc, n.id desc",
            Notification.class)
        .setParameter("states", states)
        .setMaxResults(limit)
        .getResultList();
  }

  private static Notification found(Notification mail, UUID id) {
    if (mail == null) {
      throw new BusinessException(NotificationError.NOT_FOUND, id);
    }
    return mail;
  }
}
