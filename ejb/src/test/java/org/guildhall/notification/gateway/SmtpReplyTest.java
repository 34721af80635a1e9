package org.guildhall.notification.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.Address;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.internet.InternetAddress;
import java.net.SocketTimeoutException;
import org.guildhall.notification.service.MailRefusal;
import org.junit.jupiter.api.Test;

class SmtpReplyTest {
  private static final Address[] NOBODY = {};
  private static final Address[] ADA = {new InternetAddress()};

  @Test
  void showsWhatTheServerSaidAboutARecipientAndThatItLasts() {
    var aboutAda = new SendFailedException("550 5.1.1 No such mailbox\n");
    var failure = new SendFailedException("Invalid Addresses", aboutAda, NOBODY, NOBODY, ADA);

    assertThat(SmtpReply.of(failure)).isEqualTo(new MailRefusal("550 5.1.1 No such mailbox", true));
  }

  @Test
  void takesARecipientRefusedForNowAsSuch() {
    var aboutAda = new SendFailedException("451 Try later\n");
    var failure = new SendFailedException("Invalid Addresses", aboutAda, NOBODY, ADA, NOBODY);

    assertThat(SmtpReply.of(failure)).isEqualTo(new MailRefusal("451 Try later", false));
  }

  @Test
  void takesNoRefusalOfAnythingElseForLasting() {
    assertThat(SmtpReply.of(new MessagingException("535 Wrong password")))
        .isEqualTo(new MailRefusal("535 Wrong password", false));
  }

  @Test
  void tellsTheInnermostFailureWhereThereIsNoReply() {
    var failure =
        new MessagingException("could not connect", new SocketTimeoutException("Read timed out"));

    assertThat(SmtpReply.of(failure))
        .isEqualTo(new MailRefusal("SocketTimeoutException: Read timed out", false));
  }
}
