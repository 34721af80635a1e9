package org.guildhall.notification.gateway;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.UnsupportedEncodingException;
import java.time.Instant;
import java.util.Date;
import org.guildhall.notification.service.OutgoingMail;

/** A mail in both forms, under the id it was given for ever. */
final class MimeLetter extends MimeMessage {
  private static final String UTF_8 = "UTF-8";
  private final String messageId;

  private MimeLetter(Session session, String messageId) {
    super(session);
    this.messageId = messageId;
  }

  static MimeLetter of(Session session, OutgoingMail mail, Instant when) throws MessagingException {
    var letter = new MimeLetter(session, mail.messageId());
    letter.setFrom(sender(session));
    letter.setRecipient(Message.RecipientType.TO, new InternetAddress(mail.recipient(), true));
    letter.setSubject(mail.subject(), UTF_8);
    letter.setSentDate(Date.from(when));
    letter.setHeader("Auto-Submitted", "auto-generated");
    letter.setContent(alternatives(mail));
    letter.saveChanges();
    return letter;
  }

  private static InternetAddress sender(Session session) throws MessagingException {
    try {
      return new InternetAddress(session.getProperty("mail.from"), "Guildhall", UTF_8);
    } catch (UnsupportedEncodingException e) {
      throw new MessagingException("every Java has UTF-8", e);
    }
  }

  /** Readers take the last form they understand, so the plain one stands first. */
  private static MimeMultipart alternatives(OutgoingMail mail) throws MessagingException {
    var text = new MimeBodyPart();
    text.setText(mail.text(), UTF_8);
    var html = new MimeBodyPart();
    html.setText(mail.html(), UTF_8, "html");
    var both = new MimeMultipart("alternative");
    both.addBodyPart(text);
    both.addBodyPart(html);
    return both;
  }

  @Override
  protected void updateMessageID() throws MessagingException {
    setHeader("Message-ID", messageId);
  }
}
