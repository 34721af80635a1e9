package org.guildhall.notification.entity;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;

/** One mail to one person about one event. Its rows are added by the repository, once. */
@Entity
public class Notification {
  private static final int LONGEST_ERROR = 2000;

  @Id private UUID id;
  @Version private int version;
  private String template;
  private String recipient;
  private UUID accountId;
  private UUID eventId;
  private String messageId;
  private String subject;
  private String bodyText;
  private String bodyHtml;

  @Enumerated(EnumType.STRING)
  private NotificationStatus status;

  private int attempts;
  private String error;
  private Instant createdAt;
  private Instant sentAt;

  protected Notification() {}

  /** It has not been sent. A dead one counts: its delivery only comes back when people want it. */
  public boolean isDue() {
    return switch (status) {
      case QUEUED, FAILED, DEAD -> true;
      default -> false;
    };
  }

  /** The mail server took it. */
  public void sent(Instant when) {
    status = NotificationStatus.SENT;
    sentAt = when;
    attempts++;
    error = null;
  }

  /** The mail server did not take it; it is tried again. */
  public void failed(String why) {
    if (isDue()) {
      status = NotificationStatus.FAILED;
      attempts++;
      error = why == null ? null : why.substring(0, Math.min(why.length(), LONGEST_ERROR));
    }
  }

  /** It is not tried again by itself; people decide. */
  public void dead() {
    if (isDue()) {
      status = NotificationStatus.DEAD;
    }
  }

  /** People want it sent (again). */
  public void requeue() {
    status = NotificationStatus.QUEUED;
  }

  public UUID getId() {
    return id;
  }

  public String getTemplate() {
    return template;
  }

  public String getRecipient() {
    return recipient;
  }

  public UUID getAccountId() {
    return accountId;
  }

  public UUID getEventId() {
    return eventId;
  }

  public String getMessageId() {
    return messageId;
  }

  public String getSubject() {
    return subject;
  }

  public String getBodyText() {
    return bodyText;
  }

  public String getBodyHtml() {
    return bodyHtml;
  }

  public NotificationStatus getStatus() {
    return status;
  }

  public int getAttempts() {
    return attempts;
  }

  public String getError() {
    return error;
  }

  public Instant getCreatedAt() {
    return createdAt;
  }

  public Instant getSentAt() {
    return sentAt;
  }
}
