package org.guildhall.payout.gateway;

import com.stripe.model.Account;
import com.stripe.model.BankAccount;
import com.stripe.model.Card;
import com.stripe.model.Payout;
import com.stripe.param.AccountCreateParams;
import com.stripe.param.AccountCreateParams.Capabilities;
import com.stripe.param.AccountCreateParams.Settings.Payouts.Schedule;
import com.stripe.param.AccountLinkCreateParams;
import com.stripe.param.PayoutCreateParams;
import com.stripe.param.TransferCreateParams;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import org.guildhall.payout.entity.AccountState;
import org.guildhall.payout.service.AccountRequest;
import org.guildhall.payout.service.BankWord;
import org.guildhall.payout.service.PayoutStep;

/** Makers' accounts and payouts in Stripe's terms. The same request gives the same parameters. */
final class StripeConnect {
  private static final String PAYOUT_ID = "payout_id";
  private static final String REFERENCE = "payout_reference";

  private StripeConnect() {}

  /** An Express account that only receives; when it pays on to the bank, we say. */
  static AccountCreateParams account(AccountRequest request) {
    return AccountCreateParams.builder()
        .setType(AccountCreateParams.Type.EXPRESS)
        .setCountry("US")
        .setEmail(request.email())
        .setBusinessProfile(
            AccountCreateParams.BusinessProfile.builder().setName(request.shop()).build())
        .setCapabilities(
            Capabilities.builder()
                .setTransfers(Capabilities.Transfers.builder().setRequested(true).build())
                .build())
        .setSettings(
            AccountCreateParams.Settings.builder()
                .setPayouts(
                    AccountCreateParams.Settings.Payouts.builder()
                        .setSchedule(
                            Schedule.builder().setInterval(Schedule.Interval.MANUAL).build())
                        .build())
                .build())
        .putMetadata("shop_id", request.shopId().toString())
        .build();
  }

  static AccountLinkCreateParams link(String account, String againUrl, String doneUrl) {
    return AccountLinkCreateParams.builder()
        .setAccount(account)
        .setRefreshUrl(againUrl)
        .setReturnUrl(doneUrl)
        .setType(AccountLinkCreateParams.Type.ACCOUNT_ONBOARDING)
        .build();
  }

  static TransferCreateParams transfer(PayoutStep step) {
    return TransferCreateParams.builder()
        .setAmount(step.amount().minor())
        .setCurrency(step.amount().currency().toLowerCase(Locale.ROOT))
        .setDestination(step.account())
        .setTransferGroup(step.reference())
        .putMetadata(PAYOUT_ID, step.payoutId().toString())
        .putMetadata(REFERENCE, step.reference())
        .build();
  }

  static PayoutCreateParams payout(PayoutStep step) {
    return PayoutCreateParams.builder()
        .setAmount(step.amount().minor())
        .setCurrency(step.amount().currency().toLowerCase(Locale.ROOT))
        .putMetadata(PAYOUT_ID, step.payoutId().toString())
        .putMetadata(REFERENCE, step.reference())
        .build();
  }

  static boolean isOf(PayoutStep step, Payout payout) {
    return payout.getMetadata() != null
        && step.reference().equals(payout.getMetadata().get(REFERENCE));
  }

  static BankWord word(Payout payout) {
    return switch (payout.getStatus()) {
      case "paid" -> new BankWord.Arrived();
      case "failed", "canceled" ->
          new BankWord.CameBack(
              payout.getFailureCode() == null ? payout.getStatus() : payout.getFailureCode());
      default -> new BankWord.NothingYet();
    };
  }

  static AccountState state(Account account) {
    var needs = account.getRequirements();
    var disabled = needs == null ? null : needs.getDisabledReason();
    var due = new LinkedHashSet<String>();
    if (needs != null) {
      due.addAll(orEmpty(needs.getPastDue()));
      due.addAll(orEmpty(needs.getCurrentlyDue()));
    }
    var rejected = disabled != null && disabled.startsWith("rejected.");
    return new AccountState(
        !rejected && canReceive(account) && Boolean.TRUE.equals(account.getPayoutsEnabled()),
        rejected,
        List.copyOf(due),
        disabled,
        bankName(account),
        last4(account));
  }

  private static boolean canReceive(Account account) {
    return account.getCapabilities() != null
        && "active".equals(account.getCapabilities().getTransfers());
  }

  private static String bankName(Account account) {
    return banks(account).stream()
        .map(bank -> bank instanceof BankAccount there ? there.getBankName() : null)
        .findFirst()
        .orElse(null);
  }

  private static String last4(Account account) {
    return banks(account).stream()
        .map(
            bank ->
                bank instanceof BankAccount there
                    ? there.getLast4()
                    : bank instanceof Card card ? card.getLast4() : null)
        .findFirst()
        .orElse(null);
  }

  private static List<?> banks(Account account) {
    return account.getExternalAccounts() == null
        ? List.of()
        : account.getExternalAccounts().getData().stream()
            .filter(bank -> bank instanceof BankAccount || bank instanceof Card)
            .toList();
  }

  private static List<String> orEmpty(List<String> names) {
    return names == null ? List.of() : names;
  }
}
