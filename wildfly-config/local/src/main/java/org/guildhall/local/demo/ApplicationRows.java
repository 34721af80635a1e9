package org.guildhall.local.demo;

import java.time.Duration;
import java.time.Instant;
import org.guildhall.local.demo.Words.Application;

/** People who would like to open a shop: one waits, one was asked for more, one was refused. */
final class ApplicationRows {
  private static final Duration TIME_TO_DECIDE = Duration.ofHours(26);
  private static final Duration REAPPLY_AFTER = Duration.ofDays(90);

  private final Loading loading;

  ApplicationRows(Loading loading) {
    this.loading = loading;
  }

  void write() {
    loading.data().applications().forEach(this::write);
  }

  private void write(Application application) {
    var submitted = loading.daysAgo(application.submittedDaysAgo(), application.account());
    var decided = application.reason() == null ? null : submitted.plus(TIME_TO_DECIDE);
    var refused = application.status().equals("REJECTED");
    var address = loading.data().peopleByEmail().get(application.account()).address();
    loading
        .into("seller_application")
        .with("id", loading.ids().make("application/" + application.account(), submitted))
        .with("account_id", loading.ids().of("account/" + application.account()))
        .with("status", application.status())
        .with("shop_name", application.shopName())
        .with("craft", application.craft())
        .with("story", application.story())
        .with("place", application.place())
        .with("website", application.website())
        .with("legal_name", application.legalName())
        .with("line1", address.line1())
        .with("city", address.city())
        .with("region", address.region())
        .with("postal_code", address.postalCode())
        .with("country", address.country())
        .with("decision_reason", application.reason())
        .with("reapply_after", refused ? decided.plus(REAPPLY_AFTER) : null)
        .with("decided_by", refused ? loading.ids().of("account/admin@guildhall.test") : null)
        .with("decided_at", refused ? decided : null)
        .with("submitted_at", submitted)
        .times(submitted, lastChange(submitted, decided));
  }

  private static Instant lastChange(Instant submitted, Instant decided) {
    return decided == null ? submitted : decided;
  }
}
