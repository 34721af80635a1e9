package org.guildhall.notification.gateway;

import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.guildhall.notification.service.MailRefusal;

/**
 * Reads what the mail server really said. The mail library puts words of its own around it and
 * hangs the reply about a recipient on the next exception of a chain.
 */
final class SmtpReply {
  private static final Pattern REPLY = Pattern.compile("^[245]\\d\\d[ -].*", Pattern.DOTALL);

  private SmtpReply() {}

  static MailRefusal of(MessagingException failure) {
    var chain = chain(failure);
    var reply =
        chain.stream()
            .map(Throwable::getMessage)
            .filter(Objects::nonNull)
            .map(String::strip)
            .filter(words -> REPLY.matcher(words).matches())
            .findFirst()
            .orElseGet(() -> words(chain.get(chain.size() - 1)));
    return new MailRefusal(reply, chain.stream().anyMatch(SmtpReply::isAboutRecipient));
  }

  /** A refusal of anything else (sender, sign-in, content) may end when an operator sees to it. */
  private static boolean isAboutRecipient(Exception failure) {
    return failure instanceof SendFailedException refused
        && refused.getInvalidAddresses() != null
        && refused.getInvalidAddresses().length > 0;
  }

  private static List<Exception> chain(MessagingException failure) {
    var chain = new ArrayList<Exception>();
    Exception next = failure;
    while (next != null && !chain.contains(next)) {
      chain.add(next);
      next = next instanceof MessagingException wrapper ? wrapper.getNextException() : null;
    }
    return chain;
  }

  /** No reply at all: how it came to that. */
  private static String words(Exception failure) {
    return failure.getClass().getSimpleName() + ": " + failure.getMessage();
  }
}
