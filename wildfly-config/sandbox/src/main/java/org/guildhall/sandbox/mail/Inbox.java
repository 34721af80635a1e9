package org.guildhall.sandbox.mail;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.guildhall.sandbox.state.Table;

/** All mails that arrived, newest first. */
public final class Inbox {

  private static final int KEPT = 5000;

  private final Table table;
  private final Clock clock;
  private final AtomicLong number;

  public Inbox(Table table, Clock clock) {
    this.table = table;
    this.clock = clock;
    this.number =
        new AtomicLong(
            table.newest(row -> true, 1).stream()
                .mapToLong(row -> row.path("id").asLong())
                .findFirst()
                .orElse(0));
  }

  void receive(String sender, List<String> recipients, String raw) {
    String id = String.valueOf(number.incrementAndGet());
    ObjectNode mail = ParsedMail.of(raw).json();
    mail.put("id", id).put("receivedAt", clock.instant().toString()).put("sender", sender);
    recipients.forEach(mail.putArray("recipients")::add);
    mail.put("raw", raw);
    table.put(id, mail);
    table.keepNewest(KEPT);
  }

  public Optional<ObjectNode> find(String id) {
    return table.get(id);
  }

  /** Mails to an address and with a subject that contain these texts; empty texts fit all. */
  public List<ObjectNode> search(String to, String subject) {
    return table.newest(
        mail ->
            contains(mail.path("recipients").toString(), to)
                && contains(mail.path("subject").asText(), subject));
  }

  public void clear() {
    table.keepNewest(0);
  }

  /** Without the raw text, which has its own address. */
  static ObjectNode summary(ObjectNode mail) {
    return mail.deepCopy().without("raw");
  }

  private static boolean contains(String text, String part) {
    return text.toLowerCase(Locale.ROOT).contains(part.toLowerCase(Locale.ROOT));
  }
}
