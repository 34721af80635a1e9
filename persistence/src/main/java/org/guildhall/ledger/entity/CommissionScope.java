package org.guildhall.ledger.entity;

import java.util.UUID;
import org.guildhall.shared.entity.BusinessException;

/** What a rule covers: a product, a shop's category, a shop, a category, or everything. */
public record CommissionScope(UUID productId, UUID categoryId, UUID shopId) {
  public static final CommissionScope EVERYTHING = new CommissionScope(null, null, null);

  public CommissionScope {
    if (productId != null && (categoryId != null || shopId != null)) {
      throw BusinessException.at("scope", LedgerError.SCOPE);
    }
  }

  public boolean isEverything() {
    return productId == null && categoryId == null && shopId == null;
  }

  /**
   * The more it says, the sooner it counts: product, shop and category, shop, category, default.
   */
  int level() {
    if (productId != null) {
      return 4;
    }
    return (shopId == null ? 0 : 2) + (categoryId == null ? 0 : 1);
  }
}
