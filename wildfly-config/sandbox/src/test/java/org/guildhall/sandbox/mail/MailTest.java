package org.guildhall.sandbox.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.nio.file.Path;
import java.util.Properties;
import org.guildhall.sandbox.SandboxOptions;
import org.guildhall.sandbox.SandboxUnderTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Mails are sent by the same client that the server uses. */
class MailTest {

  private SandboxUnderTest world = SandboxUnderTest.start();

  @AfterEach
  void close() {
    world.close();
  }

  @Test
  void showsAMailWithItsTextAndHtml() throws MessagingException {
    send("ann@example.com", "Your order — grüße", ".first\nsecond", "<p>Hi <b>Ann</b></p>");

    JsonNode mail = world.json("/mail.json").get(0);
    assertThat(mail.path("subject").asText()).isEqualTo("Your order — grüße");
    assertThat(mail.path("to").asText()).isEqualTo("ann@example.com");
    assertThat(mail.path("from").asText()).isEqualTo("Guildhall <no-reply@guildhall.test>");
    assertThat(mail.path("text").asText()).isEqualToIgnoringNewLines(".firstsecond");
    assertThat(mail.path("html").asText()).contains("<b>Ann</b>");
    assertThat(mail.path("messageId").asText()).isNotBlank();
    assertThat(mail.path("receivedAt").asText()).isNotBlank();
    String id = mail.path("id").asText();
    assertThat(world.json("/mail/" + id + ".json")).isEqualTo(mail);
    assertThat(world.get("/mail/" + id).body()).contains("<iframe", ".first");
    assertThat(world.get("/mail/" + id + ".eml").body()).contains("Subject:");
    assertThat(world.get("/mail").body()).contains("Your order — grüße");
  }

  @Test
  void locksUpTheHtmlOfAMail() throws MessagingException {
    send("ann@example.com", "<script>alert(1)</script>", "t", "<script>alert(1)</script>");
    assertThat(world.get("/mail/1/html").headers().firstValue("Content-Security-Policy"))
        .hasValueSatisfying(
            policy -> assertThat(policy).startsWith("sandbox ").doesNotContain("allow-scripts"));
    assertThat(world.get("/mail").body()).doesNotContain("<script>");
    assertThat(world.get("/mail/1").body()).doesNotContain("<script>");
  }

  @Test
  void findsMailsByRecipientAndSubjectNewestFirst() throws MessagingException {
    send("ann@example.com", "First", "1", "");
    send("bob@example.com", "Second", "2", "");
    send("Ann <ann@example.com>", "Third", "3", "");

    assertThat(world.json("/mail.json?to=ANN@").findValuesAsText("subject"))
        .containsExactly("Third", "First");
    assertThat(world.json("/mail.json?to=ann&subject=fir").findValuesAsText("subject"))
        .containsExactly("First");
    assertThat(world.get("/mail?to=bob").body()).contains("Second").doesNotContain("Third");
    assertThat(world.delete("/mail").statusCode()).isEqualTo(204);
    assertThat(world.json("/mail.json")).isEmpty();
    assertThat(world.get("/mail/1").statusCode()).isEqualTo(404);
  }

  @ParameterizedTest
  @ValueSource(ints = {451, 550})
  void refusesARecipientWhenToldTo(int status) throws MessagingException {
    fault("\"errorStatus\":" + status + ",\"times\":1,\"match\":\"ann@\"");
    send("bob@example.com", "Passes", "x", "");
    SendFailedException refusal =
        catchThrowableOfType(
            SendFailedException.class, () -> send("ann@example.com", "Refused", "x", ""));
    assertThat(refusal).hasStackTraceContaining(String.valueOf(status));
    assertThat(world.json("/mail.json").findValuesAsText("subject")).containsExactly("Passes");
    send("ann@example.com", "Again", "x", "");
    assertThat(world.json("/mail.json")).hasSize(2);
  }

  @Test
  void dropsTheConnectionAfterTakingTheMail() {
    fault("\"reset\":\"afterAccept\",\"times\":1");
    assertThatThrownBy(() -> send("ann@example.com", "Taken", "x", ""))
        .isInstanceOf(MessagingException.class);
    assertThat(world.json("/mail.json").findValuesAsText("subject")).containsExactly("Taken");
  }

  @Test
  void dropsTheConnectionAtOnce() {
    fault("\"reset\":true");
    assertThatThrownBy(() -> send("ann@example.com", "Lost", "x", ""))
        .isInstanceOf(MessagingException.class);
    assertThat(world.json("/mail.json")).isEmpty();
  }

  @Test
  void hangsLongerThanTheClientWaits() {
    fault("\"latencyMs\":60000");
    assertThatThrownBy(() -> send("ann@example.com", "Late", "x", ""))
        .hasStackTraceContaining("timed out");
    assertThat(world.json("/mail.json")).isEmpty();
  }

  @Test
  void keepsMailsOverARestart(@TempDir Path folder) throws MessagingException {
    world.close();
    SandboxOptions options = SandboxOptions.forTests().with("state-dir", folder.toString());
    world = new SandboxUnderTest(options);
    send("ann@example.com", "Kept", "x", "");
    world.close();
    world = new SandboxUnderTest(options);
    send("ann@example.com", "New", "x", "");
    assertThat(world.json("/mail.json").findValuesAsText("subject")).containsExactly("New", "Kept");
  }

  private void fault(String fields) {
    assertThat(world.order("/control/faults", "{\"target\":\"smtp\"," + fields + "}").statusCode())
        .isEqualTo(200);
  }

  private void send(String to, String subject, String text, String html) throws MessagingException {
    Properties properties = new Properties();
    properties.put("mail.smtp.host", "127.0.0.1");
    properties.put("mail.smtp.port", String.valueOf(world.sandbox().smtpPort()));
    properties.put("mail.smtp.timeout", "500");
    MimeMessage message = new MimeMessage(Session.getInstance(properties));
    message.setFrom("Guildhall <no-reply@guildhall.test>");
    message.setRecipient(Message.RecipientType.TO, new InternetAddress(to));
    message.setSubject(subject, "UTF-8");
    MimeBodyPart plain = new MimeBodyPart();
    plain.setText(text, "UTF-8");
    MimeBodyPart rich = new MimeBodyPart();
    rich.setText(html, "UTF-8", "html");
    message.setContent(new MimeMultipart("alternative", plain, rich));
    Transport.send(message);
  }
}
