package org.guildhall.notification.gateway;

import jakarta.annotation.Resource;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import java.time.Clock;
import java.util.Optional;
import org.guildhall.notification.service.MailRefusal;
import org.guildhall.notification.service.MailServer;
import org.guildhall.notification.service.OutgoingMail;

/** SMTP by the server's mail session, which carries the address, the timeouts and the sender. */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.NEVER)
public class MailGateway implements MailServer {
  @Resource(lookup = "java:jboss/mail/Default")
  Session session;

  @Inject Clock clock;

  @Override
  public Optional<MailRefusal> send(OutgoingMail mail) {
    try {
      Transport.send(MimeLetter.of(session, mail, clock.instant()));
      return Optional.empty();
    } catch (MessagingException e) {
      return Optional.of(SmtpReply.of(e));
    }
  }
}
