package org.guildhall.payment.gateway;

import com.stripe.model.Account;
import com.stripe.model.Payout;
import com.stripe.model.StripeObject;
import com.stripe.model.Transfer;
import java.util.Map;
import java.util.UUID;
import org.guildhall.payment.entity.ProviderName;
import org.guildhall.payment.event.SellerAccountChanged;
import org.guildhall.payment.event.SellerPayoutFailed;
import org.guildhall.payment.event.SellerPayoutPaid;
import org.guildhall.payment.event.SellerTransferReversed;
import org.guildhall.payment.service.ProviderWord;

/** Translates what Stripe says of makers' accounts (Connect) and the money on its way to them. */
final class StripeSellerWords {
  /** In the metadata of our payouts: their id and the reference of the try. */
  private static final String PAYOUT_ID = "payout_id";

  private static final String REFERENCE = "payout_reference";

  private StripeSellerWords() {}

  static boolean isAbout(String eventType) {
    return switch (eventType) {
      case "account.updated", "transfer.reversed", "payout.paid", "payout.failed" -> true;
      default -> false;
    };
  }

  /** The account is the connected one the event came from, or null for our own. */
  static ProviderWord of(String eventType, String account, StripeObject object) {
    return switch (eventType) {
      case "account.updated" ->
          new ProviderWord.Told(
              new SellerAccountChanged(ProviderName.STRIPE, ((Account) object).getId()));
      case "transfer.reversed" -> reversed((Transfer) object);
      case "payout.paid" -> paid(account, (Payout) object);
      case "payout.failed" -> failed(account, (Payout) object);
      default -> throw new IllegalArgumentException(eventType);
    };
  }

  private static ProviderWord reversed(Transfer transfer) {
    return new ProviderWord.Told(
        new SellerTransferReversed(transfer.getId(), Boolean.TRUE.equals(transfer.getReversed())));
  }

  private static ProviderWord paid(String account, Payout payout) {
    return isOurs(payout)
        ? new ProviderWord.Told(
            new SellerPayoutPaid(id(payout), reference(payout), payout.getId(), account))
        : stranger(payout);
  }

  private static ProviderWord failed(String account, Payout payout) {
    var code = payout.getFailureCode() == null ? "failed" : payout.getFailureCode();
    return isOurs(payout)
        ? new ProviderWord.Told(
            new SellerPayoutFailed(id(payout), reference(payout), payout.getId(), account, code))
        : stranger(payout);
  }

  private static ProviderWord stranger(Payout payout) {
    return new ProviderWord.Nothing(null, "payout " + payout.getId() + " is none of ours");
  }

  private static boolean isOurs(Payout payout) {
    return metadata(payout).containsKey(PAYOUT_ID) && metadata(payout).containsKey(REFERENCE);
  }

  private static UUID id(Payout payout) {
    return UUID.fromString(metadata(payout).get(PAYOUT_ID));
  }

  private static String reference(Payout payout) {
    return metadata(payout).get(REFERENCE);
  }

  private static Map<String, String> metadata(Payout payout) {
    return payout.getMetadata() == null ? Map.of() : payout.getMetadata();
  }
}
