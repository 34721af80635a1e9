package org.guildhall.notification.service;

import java.util.Optional;

/** The mail server, as a use case needs it. */
public interface MailServer {
  /** Hands the mail over; empty when it was taken, else why it was not. */
  Optional<MailRefusal> send(OutgoingMail mail);
}
