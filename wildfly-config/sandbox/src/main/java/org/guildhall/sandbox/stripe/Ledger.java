package org.guildhall.sandbox.stripe;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.TreeMap;
import org.guildhall.sandbox.state.Json;
import org.guildhall.sandbox.state.StateLog;
import org.guildhall.sandbox.state.Table;

/**
 * The balances of the platform and of the connected accounts, and every movement on them. Money is
 * available as soon as it is booked. To be used inside {@link StripeStore#atomically}.
 */
public final class Ledger {

  static final String PLATFORM = "platform";
  static final String OWNER = "owner";

  private static final long FEE_PER_MILLE = 29;
  private static final long FEE_FIXED = 30;

  private final StripeStore store;
  private final Table balances;

  public Ledger(StripeStore store, StateLog log) {
    this.store = store;
    this.balances = log.table("balance");
  }

  /** What Stripe keeps of a charge, in minor units: 2.9% and 30 cents. */
  static long feeOf(long charge) {
    return (charge * FEE_PER_MILLE + 500) / 1000 + FEE_FIXED;
  }

  /** Books the charge to the platform and notes the transaction on it. */
  public void charged(StripeObject charge) {
    long amount = charge.number("amount");
    Movement movement =
        Movement.of("charge", charge, amount).withFee(feeOf(amount), "Stripe processing fees");
    charge.json().put("balance_transaction", book(PLATFORM, movement).id());
  }

  /** Puts the platform's own money into its balance, in cents; no charge comes with it. */
  public StripeObject topUp(long cents) {
    if (cents < 1) {
      throw new IllegalArgumentException("amount must be above zero");
    }
    Movement movement =
        new Movement("topup", "topup", Ids.next("tu_"), "usd", cents, 0, "", "Top-up", "");
    return store.atomically(() -> book(PLATFORM, movement));
  }

  /** Writes the movement down and changes the balance by its net amount. */
  StripeObject book(String owner, Movement movement) {
    StripeObject entry = store.create(Kind.BALANCE_TRANSACTION, movement.apiVersion());
    movement.fill(entry.json());
    entry.json().put("available_on", store.now());
    entry.hidden().put(OWNER, owner);
    store.save(Kind.BALANCE_TRANSACTION, entry);
    ObjectNode row = balances.get(owner).orElseGet(Json::object);
    long before = row.path(movement.currency()).asLong();
    balances.put(owner, row.put(movement.currency(), before + movement.net()));
    return entry;
  }

  long available(String owner, String currency) {
    return balances.get(owner).map(row -> row.path(currency).asLong()).orElse(0L);
  }

  /** Refuses to take more out of a balance than is in it. */
  void require(String owner, String currency, long amount) {
    if (available(owner, currency) < amount) {
      throw StripeError.invalid(
          "balance_insufficient",
          null,
          owner.equals(PLATFORM)
              ? "You have insufficient available funds in your Stripe account. Try adding funds"
                  + " directly to your available balance by creating Charges."
              : "The connected account " + owner + " has insufficient available funds.");
    }
  }

  /** Amounts by currency; dollars always. */
  Map<String, Long> balance(String owner) {
    Map<String, Long> amounts = new TreeMap<>();
    amounts.put("usd", 0L);
    balances
        .get(owner)
        .ifPresent(
            row ->
                row.fields()
                    .forEachRemaining(
                        field -> amounts.put(field.getKey(), field.getValue().asLong())));
    return amounts;
  }
}
