package org.guildhall.payment.gateway;

import com.stripe.exception.StripeException;
import java.util.Set;

/** Why Stripe did not do what it was asked. */
public final class StripeFailure {
  // 409: the same key is still in work there; 429: slow down; both answer differently later
  private static final Set<Integer> PASSING = Set.of(409, 429);

  private StripeFailure() {}

  /** It may or may not have happened: ask again with the same key. */
  public static boolean isPassing(StripeException e) {
    var status = e.getStatusCode();
    return status == null || status == 0 || status >= 500 || PASSING.contains(status);
  }

  public static String code(StripeException e) {
    return e.getCode() == null ? e.getClass().getSimpleName() : e.getCode();
  }
}
