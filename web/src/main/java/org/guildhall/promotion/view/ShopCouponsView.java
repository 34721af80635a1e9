package org.guildhall.promotion.view;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.UUID;
import org.guildhall.promotion.service.CouponSummary;
import org.guildhall.promotion.service.ShopCouponService;
import org.guildhall.shop.service.ShopSettingsService;

/** A maker's coupons: those there are, and a new one. */
@Named
@ViewScoped
public class ShopCouponsView implements Serializable {
  private static final long serialVersionUID = 1L;
  private static final String PAGE = "/workshop/promotion/coupons.xhtml?faces-redirect=true&said=";

  @Inject ShopCouponService coupons;
  @Inject ShopSettingsService settings;

  private UUID shopId;
  private final CouponForm form = new CouponForm();
  private transient List<CouponSummary> all;

  public void load() {
    shopId = settings.mine().id();
  }

  public String make() {
    coupons.make(shopId, form.command());
    return PAGE + "promotion.coupon_made";
  }

  public String end(UUID couponId) {
    coupons.end(shopId, couponId);
    return PAGE + "promotion.coupon_ended";
  }

  public List<CouponSummary> getAll() {
    if (all == null) {
      all = coupons.list(shopId);
    }
    return all;
  }

  public CouponForm getForm() {
    return form;
  }
}
