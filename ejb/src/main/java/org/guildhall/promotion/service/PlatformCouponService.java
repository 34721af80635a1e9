package org.guildhall.promotion.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.guildhall.promotion.entity.Coupon;
import org.guildhall.shared.service.AuditService;
import org.guildhall.shared.service.Roles;

/** The market's own coupons; the market pays the makers what they take off. */
@Stateless
@RolesAllowed(Roles.ADMIN)
public class PlatformCouponService {
  @Inject CouponBook book;
  @Inject AuditService audit;

  /** All of them, the newest first. */
  public List<CouponSummary> list() {
    return book.list(null);
  }

  /** Makes one; refuses terms that are wrong, and a code the market has already. */
  public void make(MakeCouponCommand command) {
    record("coupon.make", book.make(null, command));
  }

  /** Takes one back; orders that used it keep it. */
  public void end(UUID couponId) {
    record("coupon.end", book.end(null, couponId));
  }

  private void record(String action, Coupon coupon) {
    audit.record(action, "coupon", coupon.getId(), null, coupon.getCode(), null);
  }
}
