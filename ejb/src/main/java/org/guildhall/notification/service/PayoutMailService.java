package org.guildhall.notification.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.guildhall.notification.entity.MailRowRepository;
import org.guildhall.payout.event.PayoutAccountRestricted;
import org.guildhall.payout.event.PayoutCameBack;
import org.guildhall.payout.event.PayoutSent;
import org.guildhall.payout.event.PayoutShort;
import org.guildhall.shared.service.Roles;

/** Mails about payouts, to makers (N34) and to the office (N45). */
@Stateless
@RolesAllowed(Roles.SYSTEM)
public class PayoutMailService {
  private static final MailFormat FORMAT = new MailFormat(Locale.US);

  @Inject OutgoingMailService mails;
  @Inject MailRowRepository rows;

  public void sent(UUID eventId, PayoutSent event) {
    send(
        eventId,
        "payout-sent",
        event.shopId(),
        FORMAT.money(event.amountMinor(), event.currency()));
  }

  public void cameBack(UUID eventId, PayoutCameBack event) {
    send(
        eventId,
        event.returned() ? "payout-returned" : "payout-failed",
        event.shopId(),
        FORMAT.money(event.amountMinor(), event.currency()));
  }

  /** To everybody in the office who looks after money (N45). */
  public void shortage(UUID eventId, PayoutShort event) {
    var amount = FORMAT.money(event.amountMinor(), event.currency());
    for (var person : rows.inOffice(Roles.FINANCE, Roles.ADMIN)) {
      mails.queue(
          eventId,
          "payout-short",
          new Recipient(person.email(), person.accountId()),
          Map.of(
              "subject", List.of(),
              "amount", amount,
              "name", person.name(),
              "shopName", rows.maker(event.shopId()).shopName()));
    }
  }

  public void restricted(UUID eventId, PayoutAccountRestricted event) {
    send(eventId, "payout-restricted", event.shopId(), "");
  }

  private void send(UUID eventId, String template, UUID shopId, String amount) {
    var maker = rows.maker(shopId);
    var values = new HashMap<String, Object>();
    values.put("subject", List.of(amount));
    values.put("amount", amount);
    values.put("name", maker.person().name());
    values.put("shopName", maker.shopName());
    values.put("last4", maker.bankLast4() == null ? "" : maker.bankLast4());
    mails.queue(
        eventId,
        template,
        new Recipient(maker.person().email(), maker.person().accountId()),
        values);
  }
}
