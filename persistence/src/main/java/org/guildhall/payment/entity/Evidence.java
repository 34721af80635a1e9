package org.guildhall.payment.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.util.UUID;
import org.guildhall.shared.entity.BusinessException;

/** What we have to say about a dispute: words, and the parcel that proves them. */
@Embeddable
public class Evidence {
  /** The longest text in characters. */
  public static final int MOST = 5000;

  @Column(name = "evidence_text")
  private String text;

  @Column(name = "evidence_carrier")
  private String carrier;

  @Column(name = "evidence_tracking")
  private String trackingNumber;

  @Enumerated(EnumType.STRING)
  @Column(name = "evidence_status")
  private EvidenceStatus status;

  @Column(name = "evidence_code")
  private String code;

  @Column(name = "evidence_attempt")
  private int attempt;

  @Column(name = "evidence_by")
  private UUID by;

  @Column(name = "evidence_at")
  private Instant at;

  protected Evidence() {}

  static Evidence none() {
    return new Evidence();
  }

  void write(String words, String carrier, String trackingNumber, UUID by, Instant when) {
    if (words == null || words.isBlank() || words.strip().length() > MOST) {
      throw BusinessException.at("words", DisputeError.EVIDENCE_REQUIRED, MOST);
    }
    this.text = words.strip();
    this.carrier = carrier;
    this.trackingNumber = trackingNumber;
    this.by = by;
    this.at = when;
    status = EvidenceStatus.SUBMITTED;
    code = null;
    attempt++;
  }

  void taken() {
    status = EvidenceStatus.TAKEN;
    code = null;
  }

  void refused(String why) {
    status = EvidenceStatus.REFUSED;
    code = why;
  }

  boolean isSent() {
    return status == EvidenceStatus.SUBMITTED || status == EvidenceStatus.TAKEN;
  }

  public String getText() {
    return text;
  }

  public String getCarrier() {
    return carrier;
  }

  public String getTrackingNumber() {
    return trackingNumber;
  }

  /** Null while nothing was written. */
  public EvidenceStatus getStatus() {
    return status;
  }

  /** Why the provider did not take it, in its own word. */
  public String getCode() {
    return code;
  }

  public int getAttempt() {
    return attempt;
  }

  public UUID getBy() {
    return by;
  }

  public Instant getAt() {
    return at;
  }
}
