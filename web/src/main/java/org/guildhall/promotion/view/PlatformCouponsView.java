package org.guildhall.promotion.view;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.UUID;
import org.guildhall.promotion.service.CouponSummary;
import org.guildhall.promotion.service.PlatformCouponService;

/** The market's own coupons: those there are, and a new one. */
@Named
@ViewScoped
public class PlatformCouponsView implements Serializable {
  private static final long serialVersionUID = 1L;
  private static final String PAGE = "/office/promotion/coupons.xhtml?faces-redirect=true&said=";

  @Inject PlatformCouponService coupons;

  private final CouponForm form = new CouponForm();
  private transient List<CouponSummary> all;

  public String make() {
    coupons.make(form.command());
    return PAGE + "promotion.coupon_made";
  }

  public String end(UUID couponId) {
    coupons.end(couponId);
    return PAGE + "promotion.coupon_ended";
  }

  public List<CouponSummary> getAll() {
    if (all == null) {
      all = coupons.list();
    }
    return all;
  }

  public CouponForm getForm() {
    return form;
  }
}
