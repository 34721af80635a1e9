package org.guildhall.shared.view;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.guildhall.notification.service.MailAdminService;
import org.guildhall.notification.service.MailDetails;
import org.guildhall.payment.service.PaymentEventAdminService;
import org.guildhall.payment.service.PaymentEventDetails;
import org.guildhall.shared.entity.QueueCount;
import org.guildhall.shared.service.DeadLetter;
import org.guildhall.shared.service.DeliveryAdminService;

/** What has stopped, why, and how to set it going again. */
@Named
@ViewScoped
public class OperationsView implements Serializable {
  private static final long serialVersionUID = 1L;
  private static final String AGAIN =
      "/office/shared/operations.xhtml?faces-redirect=true&said=operations.";

  @Inject transient DeliveryAdminService deliveries;
  @Inject transient PaymentEventAdminService paymentEvents;
  @Inject transient MailAdminService mailAdmin;
  @Inject transient Clock clock;

  private final Map<UUID, String> reasons = new HashMap<>();
  private transient List<DeadLetter> deadLetters;
  private transient List<QueueCount> queues;
  private transient List<PaymentEventDetails> events;
  private transient List<MailDetails> mails;
  private transient Instant readAt;

  @PostConstruct
  void load() {
    deadLetters = deliveries.deadLetters();
    queues = deliveries.queues();
    events = paymentEvents.newest();
    mails = mailAdmin.notOut();
    readAt = clock.instant();
  }

  public String replay(UUID delivery) {
    deliveries.replay(delivery);
    return AGAIN + "replayed";
  }

  public String replayAll(String consumer) {
    deliveries.replayAll(consumer);
    return AGAIN + "replayed_all";
  }

  public String discard(UUID delivery) {
    deliveries.discard(delivery, reasons.get(delivery));
    return AGAIN + "discarded";
  }

  public String reprocess(UUID event) {
    paymentEvents.reprocess(event);
    return AGAIN + "reprocessed";
  }

  public String resend(UUID mail) {
    mailAdmin.resend(mail);
    return AGAIN + "resent";
  }

  public long getWaiting() {
    return queues.stream().mapToLong(QueueCount::waiting).sum();
  }

  public long getInWork() {
    return queues.stream().mapToLong(QueueCount::inWork).sum();
  }

  public long getNotApplied() {
    return events.stream().filter(PaymentEventDetails::isOpen).count();
  }

  /** Reasons by dead letter, as they are typed. */
  public Map<UUID, String> getReasons() {
    return reasons;
  }

  public List<DeadLetter> getDeadLetters() {
    return deadLetters;
  }

  /** The mails that are not out, by the subject of the messages about them. */
  public Map<String, MailDetails> getMailsBySubject() {
    return mails.stream().collect(Collectors.toMap(mail -> mail.id().toString(), mail -> mail));
  }

  /** The providers' latest events, by the subject of the messages about them. */
  public Map<String, PaymentEventDetails> getEventsBySubject() {
    return events.stream()
        .collect(Collectors.toMap(event -> event.id().toString(), event -> event));
  }

  public List<QueueCount> getQueues() {
    return queues;
  }

  public List<PaymentEventDetails> getEvents() {
    return events;
  }

  public List<MailDetails> getMails() {
    return mails;
  }

  public Instant getReadAt() {
    return readAt;
  }
}
