package org.guildhall.payout.service;

import java.util.Optional;
import org.guildhall.payout.entity.AccountState;

/**
 * The provider that pays makers. Calls go out of the house and refuse to run inside a transaction;
 * failures come as answers, because each of them has its own next step.
 */
public interface PayoutProvider {

  /** Opens an account, or names the same one again for the same request. */
  PayoutAnswer openAccount(AccountRequest request);

  /** The address of the provider's own page where the maker tells who they are, used once. */
  PayoutAnswer onboarding(String account, String againUrl, String doneUrl);

  /** What is true of an account now; empty without an answer. */
  Optional<AccountState> ask(String account);

  /** From our balance at the provider to the maker's account there. */
  PayoutAnswer transfer(PayoutStep step);

  /** From the maker's account to the maker's bank. */
  PayoutAnswer payOut(PayoutStep step);

  /** What became of it at the bank. */
  BankWord look(PayoutStep step);

  /** The whole transfer back to our balance. */
  PayoutAnswer takeBack(PayoutStep step);
}
