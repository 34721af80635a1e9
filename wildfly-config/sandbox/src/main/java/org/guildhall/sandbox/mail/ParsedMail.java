package org.guildhall.sandbox.mail;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.mail.Address;
import jakarta.mail.Header;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Enumeration;
import org.guildhall.sandbox.state.Json;

/** A mail taken apart: headers, text, HTML and the names of what is attached. */
final class ParsedMail {

  private final ObjectNode json = Json.object();

  private ParsedMail() {}

  /** Never refuses: what cannot be read is told in the field {@code problem}. */
  static ParsedMail of(String raw) {
    ParsedMail mail = new ParsedMail();
    byte[] bytes = raw.getBytes(StandardCharsets.ISO_8859_1);
    try {
      mail.read(new MimeMessage(null, new ByteArrayInputStream(bytes)));
    } catch (MessagingException | IOException unreadable) {
      mail.json.put("problem", unreadable.toString());
    }
    return mail;
  }

  ObjectNode json() {
    return json;
  }

  private void read(MimeMessage message) throws MessagingException, IOException {
    json.put("messageId", message.getMessageID());
    json.put("from", addresses(message.getFrom()));
    json.put("to", addresses(message.getRecipients(Message.RecipientType.TO)));
    json.put("replyTo", addresses(message.getReplyTo()));
    json.put("subject", message.getSubject() == null ? "" : message.getSubject());
    json.put("text", "").put("html", "");
    ObjectNode headers = json.putObject("headers");
    Enumeration<Header> all = message.getAllHeaders();
    while (all.hasMoreElements()) {
      Header header = all.nextElement();
      headers.put(header.getName(), header.getValue());
    }
    json.putArray("attachments");
    readPart(message);
  }

  private void readPart(Part part) throws MessagingException, IOException {
    if (part.getContent() instanceof Multipart parts) {
      for (int i = 0; i < parts.getCount(); i++) {
        readPart(parts.getBodyPart(i));
      }
    } else if (part.getFileName() != null) {
      json.withArray("attachments").add(part.getFileName());
    } else if (part.isMimeType("text/html")) {
      json.put("html", json.path("html").asText() + part.getContent());
    } else if (part.isMimeType("text/*")) {
      json.put("text", json.path("text").asText() + part.getContent());
    }
  }

  private static String addresses(Address... addresses) {
    if (addresses == null) {
      return "";
    }
    StringBuilder text = new StringBuilder();
    for (Address address : addresses) {
      text.append(text.isEmpty() ? "" : ", ").append(address);
    }
    return text.toString();
  }
}
