package org.guildhall.promotion.entity;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** One use of a coupon; written by {@link RedemptionRepository} only. */
@Entity
@Immutable
public class CouponRedemption {
  @Id private UUID id;
  private UUID couponId;
  private UUID orderId;
  private String personKey;
  private int slot;
  private int personSlot;

  @Enumerated(EnumType.STRING)
  private RedemptionState state;

  private Instant createdAt;
  private Instant settledAt;
  private Instant returnedAt;

  protected CouponRedemption() {}
}
