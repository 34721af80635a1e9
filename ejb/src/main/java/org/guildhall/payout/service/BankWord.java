package org.guildhall.payout.service;

/** What became of a payout at the maker's bank, when the provider is asked. */
public sealed interface BankWord {

  record Arrived() implements BankWord {}

  record CameBack(String code) implements BankWord {}

  record NothingYet() implements BankWord {}
}
