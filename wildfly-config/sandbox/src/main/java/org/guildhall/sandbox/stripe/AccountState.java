package org.guildhall.sandbox.stripe;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Where a connected account stands with the provider, and what that lets it do. */
public enum AccountState {
  /** Opened, and nothing entered yet. */
  NEW(
      false,
      false,
      false,
      List.of("business_type", "external_account", "individual.first_name", "tos_acceptance.date"),
      "requirements.past_due"),
  /** Everything is entered and is being looked at. */
  PENDING(true, false, false, List.of(), "requirements.pending_verification"),
  ENABLED(true, true, true, List.of(), null),
  /** Takes transfers but cannot pay out: the bank account does not work. */
  PAYOUTS_BLOCKED(true, true, false, List.of("external_account"), null),
  RESTRICTED(
      true, false, false, List.of("individual.verification.document"), "requirements.past_due"),
  REJECTED(true, false, false, List.of(), "rejected.fraud");

  private final boolean submitted;
  private final boolean transfers;
  private final boolean payouts;
  private final List<String> due;
  private final String disabledReason;

  AccountState(
      boolean submitted,
      boolean transfers,
      boolean payouts,
      List<String> due,
      String disabledReason) {
    this.submitted = submitted;
    this.transfers = transfers;
    this.payouts = payouts;
    this.due = due;
    this.disabledReason = disabledReason;
  }

  /** By its name in small letters. */
  public static Optional<AccountState> of(String text) {
    return Arrays.stream(values()).filter(state -> state.text().equals(text)).findFirst();
  }

  public String text() {
    return name().toLowerCase(Locale.ROOT);
  }

  static boolean takesTransfers(StripeObject account) {
    return account.json().path("capabilities").path("transfers").asText().equals("active");
  }

  static boolean paysOut(StripeObject account) {
    return account.json().path("payouts_enabled").asBoolean();
  }

  /** Only capabilities that were asked for can become active. */
  void apply(StripeObject account) {
    ObjectNode json = account.json();
    json.put("details_submitted", submitted)
        .put("charges_enabled", transfers)
        .put("payouts_enabled", payouts);
    ObjectNode capabilities = json.withObject("/capabilities");
    List<String> requested = new java.util.ArrayList<>();
    capabilities.fieldNames().forEachRemaining(requested::add);
    String standing = transfers ? "active" : this == PENDING ? "pending" : "inactive";
    requested.forEach(name -> capabilities.put(name, standing));
    ObjectNode requirements = json.withObject("/requirements");
    requirements.put("disabled_reason", disabledReason);
    for (String list : List.of("currently_due", "eventually_due", "past_due")) {
      requirements.putArray(list);
      due.forEach(requirements.withArray(list)::add);
    }
    if (this == NEW) {
      requirements.putArray("past_due");
    }
    requirements.putArray("pending_verification");
    if (this == PENDING) {
      requirements.withArray("pending_verification").add("individual.verification.document");
    }
  }
}
