package org.guildhall.payment.entity;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.guildhall.shared.entity.BusinessException;

/** A difference between us and a provider, from the first look that found it to its end. */
@Entity
public class ReconcileBreak {
  /** The longest note in characters. */
  public static final int MOST = 1000;

  @Id private UUID id;
  @Version private int version;

  @Enumerated(EnumType.STRING)
  private ProviderName provider;

  @Enumerated(EnumType.STRING)
  private BreakKind kind;

  private String subject;
  private String ours;
  private String theirs;
  private Instant happenedAt;
  private Instant firstSeenAt;
  private Instant lastSeenAt;
  private Instant settledAt;
  private Instant lookedAt;
  private UUID lookedBy;
  private String note;

  protected ReconcileBreak() {}

  public static ReconcileBreak found(
      UUID id, ProviderName provider, Difference difference, Instant when) {
    var found = new ReconcileBreak();
    found.id = id;
    found.provider = provider;
    found.kind = difference.kind();
    found.subject = difference.subject();
    found.happenedAt = difference.happenedAt();
    found.firstSeenAt = when;
    found.seenAgain(difference, when);
    return found;
  }

  /** It is still there, perhaps with other figures. */
  public void seenAgain(Difference difference, Instant when) {
    ours = difference.ours();
    theirs = difference.theirs();
    lastSeenAt = when;
  }

  /** Both sides say the same again. */
  public void settle(Instant when) {
    settledAt = when;
  }

  /** Somebody looked and says what it is. Refuses without a word, and a second time. */
  public void lookedAt(String words, UUID by, Instant when) {
    if (lookedAt != null) {
      throw new BusinessException(ReconcileError.LOOKED_AT);
    }
    if (words == null || words.isBlank() || words.strip().length() > MOST) {
      throw BusinessException.at("note", ReconcileError.NOTE_REQUIRED, MOST);
    }
    note = words.strip();
    lookedBy = by;
    lookedAt = when;
  }

  /** True when the difference is the same thing, whatever its figures. */
  public boolean isAbout(Difference difference) {
    return kind == difference.kind() && subject.equals(difference.subject());
  }

  public UUID getId() {
    return id;
  }

  public ProviderName getProvider() {
    return provider;
  }

  public BreakKind getKind() {
    return kind;
  }

  public String getSubject() {
    return subject;
  }

  public String getOurs() {
    return ours;
  }

  public String getTheirs() {
    return theirs;
  }

  public Instant getHappenedAt() {
    return happenedAt;
  }

  public Instant getFirstSeenAt() {
    return firstSeenAt;
  }

  public Instant getLastSeenAt() {
    return lastSeenAt;
  }

  public Instant getSettledAt() {
    return settledAt;
  }

  public Instant getLookedAt() {
    return lookedAt;
  }

  public String getNote() {
    return note;
  }
}
