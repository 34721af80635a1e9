package org.guildhall.notification.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.guildhall.notification.entity.NewNotification;
import org.guildhall.notification.entity.Notification;
import org.guildhall.notification.entity.NotificationRepository;
import org.guildhall.notification.event.MailQueued;
import org.guildhall.shared.entity.Ids;
import org.guildhall.shared.event.DeliveryBuried;
import org.guildhall.shared.service.Roles;

/** Keeps mails: written once, then sent, failed or dead. */
@Stateless
@RolesAllowed(Roles.SYSTEM)
public class OutgoingMailService {
  @Inject NotificationRepository mails;
  @Inject LetterWriter writer;
  @Inject Clock clock;
  @Inject Event<MailQueued> queued;

  /**
   * Writes a mail and queues it. The same event never tells the same person the same thing twice,
   * however often it is delivered.
   */
  public void queue(UUID eventId, String template, Recipient to, Map<String, ?> values) {
    var letter = writer.write(template, values);
    var now = clock.instant();
    var mail =
        new NewNotification(
            Ids.at(now),
            template,
            to.email(),
            to.accountId(),
            eventId,
            messageId(eventId, to.email(), template),
            letter.subject(),
            letter.text(),
            letter.html(),
            now);
    if (mails.addOnce(mail)) {
      queued.fire(new MailQueued(mail.id()));
    }
  }

  /** The mail, if it still waits to be sent. */
  public Optional<OutgoingMail> due(UUID id) {
    return Optional.of(mails.get(id)).filter(mail -> mail.isDue()).map(OutgoingMail::of);
  }

  public void sent(UUID id) {
    mails.locked(id).sent(clock.instant());
  }

  public void failed(UUID id, String why) {
    mails.locked(id).failed(why);
  }

  /** Marks the mail whose delivery was given up. */
  public void onBuried(@Observes DeliveryBuried delivery) {
    delivery.subjectOf("MailQueued").flatMap(mails::findLocked).ifPresent(Notification::dead);
  }

  /** One id for one mail for ever: a repeat after a crash carries it too, and readers drop it. */
  static String messageId(UUID eventId, String recipient, String template) {
    var key = eventId + "|" + recipient + "|" + template;
    try {
      var digest =
          MessageDigest.getInstance("SHA-256").digest(key.getBytes(StandardCharsets.UTF_8));
      return "<" + HexFormat.of().formatHex(digest) + "@guildhall>";
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
