package org.guildhall.acceptance;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;

/** The mails people got, read over the sandbox's HTTP. */
final class Inbox {
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final ObjectMapper JSON = new ObjectMapper();

  private final URI sandbox;
  private final HttpClient http = HttpClient.newHttpClient();

  Inbox(URI sandbox) {
    this.sandbox = sandbox;
  }

  record Mail(String messageId, String subject, String text, String html) {
    /** The first link of the mail whose address contains the part. */
    String link(String part) {
      var found = Pattern.compile("https?://\\S*" + Pattern.quote(part) + "\\S*").matcher(text);
      if (!found.find()) {
        throw new AssertionError("no link with " + part + " in:\n" + text);
      }
      return found.group().replaceAll("[>)\\].,]+$", "");
    }
  }

  /** Waits for a mail to the person whose subject contains the words. */
  Mail await(String recipient, String subject) {
    return await(recipient, subject, "");
  }

  /** The same for one whose text contains the words; where a person gets several of a kind. */
  Mail await(String recipient, String subject, String words) {
    return org.awaitility.Awaitility.await("mail '" + subject + "' to " + recipient)
        .atMost(PATIENCE)
        .until(
            () -> to(recipient, subject).stream().filter(m -> m.text().contains(words)).toList(),
            found -> !found.isEmpty())
        .get(0);
  }

  /** The mails to the person whose subject contains the words, newest first. */
  List<Mail> to(String recipient, String subject) {
    var list = get("/mail.json?to=" + encode(recipient) + "&subject=" + encode(subject));
    return StreamSupport.stream(list.spliterator(), false).map(this::mail).toList();
  }

  private Mail mail(JsonNode entry) {
    var whole = entry.has("text") ? entry : get("/mail/" + entry.get("id").asText() + ".json");
    return new Mail(
        whole.path("messageId").asText(),
        whole.path("subject").asText(),
        whole.path("text").asText(),
        whole.path("html").asText());
  }

  private JsonNode get(String path) {
    try {
      var request = HttpRequest.newBuilder(sandbox.resolve(path)).timeout(PATIENCE).build();
      var answer = JSON.readTree(http.send(request, HttpResponse.BodyHandlers.ofString()).body());
      return answer.has("mails") ? answer.get("mails") : answer;
    } catch (IOException e) {
      throw new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
