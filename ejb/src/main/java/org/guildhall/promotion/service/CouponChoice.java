package org.guildhall.promotion.service;

import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** The codes a buyer gave: one of the market's or null, and one per shop. */
public record CouponChoice(String platformCode, Map<UUID, String> shopCodes) {
  public CouponChoice {
    shopCodes = Map.copyOf(shopCodes);
  }

  public static CouponChoice none() {
    return new CouponChoice(null, Map.of());
  }

  Set<String> codes() {
    var codes = new LinkedHashSet<>(shopCodes.values());
    if (platformCode != null) {
      codes.add(platformCode);
    }
    return codes;
  }
}
