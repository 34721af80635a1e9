package org.guildhall.local.demo;

import java.time.Duration;
import org.guildhall.local.demo.Words.Person;

/** Accounts with their roles and addresses. */
final class PeopleRows {
  private static final Duration MAIL_ANSWERED = Duration.ofMinutes(9);

  private final Loading loading;

  PeopleRows(Loading loading) {
    this.loading = loading;
  }

  /** Two hashes serve all: the demo password's, and one that opens nothing. */
  void write(int bcryptCost) {
    var open = PasswordHash.of(loading.data().password(), bcryptCost);
    var shut = PasswordHash.ofNobodysPassword(bcryptCost);
    for (var person : loading.data().people()) {
      write(person, person.signIn() ? open : shut);
    }
  }

  private void write(Person person, String hash) {
    var joined = loading.daysAgo(person.joinedDaysAgo(), person.email());
    var id = loading.ids().make("account/" + person.email(), joined);
    loading
        .into("account")
        .with("id", id)
        .with("email", person.email())
        .with("email_verified_at", joined.plus(MAIL_ANSWERED))
        .with("password_hash", hash)
        .with("display_name", person.name())
        .with("status", "ACTIVE")
        .times(joined, joined.plus(MAIL_ANSWERED));
    person.roles().forEach(role -> writeRole(id, role));
    if (person.address() != null) {
      writeAddress(person, "SHIPPING");
    }
    if (person.roles().contains("SELLER")) {
      writeAddress(person, "ORIGIN");
    }
  }

  private void writeRole(Object account, String role) {
    loading.into("account_role").with("account_id", account).with("role", role);
  }

  private void writeAddress(Person person, String kind) {
    var address = person.address();
    var joined = loading.daysAgo(person.joinedDaysAgo(), person.email());
    loading
        .into("address")
        .with("id", loading.ids().make("address/" + kind + "/" + person.email(), joined))
        .with("account_id", loading.ids().of("account/" + person.email()))
        .with("kind", kind)
        .with("name", person.name())
        .with("line1", address.line1())
        .with("line2", address.line2())
        .with("city", address.city())
        .with("region", address.region())
        .with("postal_code", address.postalCode())
        .with("country", address.country())
        .with("is_default", true)
        .times(joined, joined);
  }
}
