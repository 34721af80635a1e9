package org.guildhall.payout.service;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.guildhall.payout.entity.AccountState;

/** A provider that keeps what it was asked, once per key, and answers as it is told. */
final class FakeStripe implements PayoutProvider {
  final Map<String, Long> transfers = new HashMap<>();
  final List<String> bankPayouts = new ArrayList<>();
  final List<String> takenBack = new ArrayList<>();
  final List<String> opened = new ArrayList<>();
  AccountState state = new AccountState(true, false, List.of(), null, "TEST BANK", "6789");
  final List<String> bankKeys = new ArrayList<>();
  PayoutAnswer instead;
  PayoutAnswer insteadOfPayOut;
  BankWord word = new BankWord.NothingYet();

  @Override
  public PayoutAnswer openAccount(AccountRequest request) {
    return unless(
        () -> {
          opened.add(request.email());
          return "acct_" + request.id();
        });
  }

  @Override
  public PayoutAnswer onboarding(String account, String againUrl, String doneUrl) {
    return unless(() -> "https://connect.example/" + account);
  }

  @Override
  public Optional<AccountState> ask(String account) {
    return Optional.ofNullable(state);
  }

  @Override
  public PayoutAnswer transfer(PayoutStep step) {
    return unless(
        () -> {
          transfers.put(step.reference(), step.amount().minor());
          return "tr_" + step.reference();
        });
  }

  @Override
  public PayoutAnswer payOut(PayoutStep step) {
    if (insteadOfPayOut != null) {
      return insteadOfPayOut;
    }
    return unless(
        () -> {
          bankKeys.add(step.bankReference());
          bankPayouts.add(step.reference());
          return "po_" + step.reference();
        });
  }

  @Override
  public BankWord look(PayoutStep step) {
    return word;
  }

  @Override
  public PayoutAnswer takeBack(PayoutStep step) {
    return unless(
        () -> {
          takenBack.add(step.transferId());
          return "trr_" + step.reference();
        });
  }

  private PayoutAnswer unless(Supplier<String> done) {
    return instead == null ? new PayoutAnswer.Done(done.get()) : instead;
  }
}
