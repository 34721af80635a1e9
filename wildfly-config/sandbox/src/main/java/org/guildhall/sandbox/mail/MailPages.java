package org.guildhall.sandbox.mail;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.guildhall.sandbox.http.Answer;
import org.guildhall.sandbox.http.Handler;
import org.guildhall.sandbox.http.Request;
import org.guildhall.sandbox.http.Router;
import org.guildhall.sandbox.http.Templates;
import org.guildhall.sandbox.state.Json;

/** The inbox for people and for tests. */
public final class MailPages {

  private static final int SHOWN = 200;
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss 'UTC'");

  private final Inbox inbox;
  private final Templates templates;

  public MailPages(Inbox inbox, Templates templates) {
    this.inbox = inbox;
    this.templates = templates;
  }

  public void register(Router<Handler> router) {
    router
        .on("GET", "/mail", this::list)
        .on("GET", "/mail.json", this::listJson)
        .on("DELETE", "/mail", this::clear)
        .on("GET", "/mail/{id}.json", this::json)
        .on("GET", "/mail/{id}.eml", this::source)
        .on("GET", "/mail/{id}/html", this::html)
        .on("GET", "/mail/{id}", this::show);
  }

  private Answer list(Request request) {
    List<Map<String, String>> mails =
        found(request).stream().limit(SHOWN).map(MailPages::line).toList();
    Map<String, Object> model =
        Map.of("mails", mails, "to", request.queryParameter("to").orElse(""));
    return Answer.html(200, templates.render("mail/list.ftlh", model));
  }

  private Answer listJson(Request request) {
    ArrayNode mails = Json.array();
    found(request).forEach(mail -> mails.add(Inbox.summary(mail)));
    return Answer.json(200, mails);
  }

  private List<ObjectNode> found(Request request) {
    return inbox.search(
        request.queryParameter("to").orElse(""), request.queryParameter("subject").orElse(""));
  }

  private Answer clear(Request request) {
    inbox.clear();
    return Answer.empty();
  }

  private Answer json(Request request) {
    return with(request, mail -> Answer.json(200, Inbox.summary(mail)));
  }

  private Answer source(Request request) {
    return with(
        request,
        mail -> Answer.of(200, "text/plain; charset=iso-8859-1", mail.path("raw").asText()));
  }

  /** The mail's own HTML, locked up: no script, no forms, links only into a new window. */
  private Answer html(Request request) {
    return with(
        request,
        mail ->
            Answer.html(200, "<base target=\"_blank\">" + mail.path("html").asText())
                .with(
                    "Content-Security-Policy",
                    "sandbox allow-popups allow-popups-to-escape-sandbox; default-src 'none';"
                        + " style-src 'unsafe-inline'; img-src * data:"));
  }

  private Answer show(Request request) {
    return with(
        request,
        mail -> {
          Map<String, Object> model =
              Map.of(
                  "mail", line(mail),
                  "headers", Json.MAPPER.convertValue(mail.path("headers"), Map.class),
                  "attachments", Json.MAPPER.convertValue(mail.path("attachments"), List.class));
          return Answer.html(200, templates.render("mail/show.ftlh", model));
        });
  }

  private Answer with(Request request, Function<ObjectNode, Answer> use) {
    return inbox
        .find(request.variable("id"))
        .map(use)
        .orElseGet(() -> Answer.of(404, "text/plain", "There is no such mail.\n"));
  }

  private static Map<String, String> line(ObjectNode mail) {
    return Map.of(
        "id", mail.path("id").asText(),
        "from", mail.path("from").asText(),
        "to", mail.path("to").asText(),
        "subject", mail.path("subject").asText(),
        "text", mail.path("text").asText(),
        "html", mail.path("html").asText(),
        "receivedAt", shown(Instant.parse(mail.path("receivedAt").asText())));
  }

  private static String shown(Instant time) {
    return TIME.format(time.atOffset(ZoneOffset.UTC));
  }
}
