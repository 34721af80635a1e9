package org.guildhall.sandbox.mail;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.guildhall.sandbox.fault.Fault;
import org.guildhall.sandbox.fault.Faults;
import org.guildhall.sandbox.fault.Pause;
import org.guildhall.sandbox.fault.Target;

/** The server's side of one SMTP connection (RFC 5321, as far as mail programs use it). */
final class SmtpDialogue {

  private static final Pattern ADDRESS = Pattern.compile("<([^>]*)>");
  private static final String OK = "250 OK";

  private final Socket socket;
  private final BufferedReader in;
  private final OutputStream out;
  private final Inbox inbox;
  private final Faults faults;

  private String sender = "";
  private final List<String> recipients = new ArrayList<>();
  private Fault fault = Fault.NONE;

  SmtpDialogue(Socket socket, Inbox inbox, Faults faults) throws IOException {
    this.socket = socket;
    // Latin-1 keeps every byte of the mail as one character.
    this.in =
        new BufferedReader(
            new InputStreamReader(socket.getInputStream(), StandardCharsets.ISO_8859_1));
    this.out = socket.getOutputStream();
    this.inbox = inbox;
    this.faults = faults;
  }

  /** Talks until the client leaves or an ordered fault ends it. */
  void run() throws IOException {
    say("220 sandbox.guildhall.test ESMTP");
    String line = in.readLine();
    while (line != null && perform(line)) {
      line = in.readLine();
    }
  }

  private boolean perform(String line) throws IOException {
    String verb = line.strip().split("[ :]", 2)[0].toUpperCase(Locale.ROOT);
    switch (verb) {
      case "EHLO" -> say("250-sandbox.guildhall.test", "250-8BITMIME", "250 AUTH PLAIN LOGIN");
      case "HELO", "NOOP", "VRFY" -> say(OK);
      case "AUTH" -> authenticate(line);
      case "MAIL" -> {
        begin(line);
        say(OK);
      }
      case "RCPT" -> {
        return recipient(address(line));
      }
      case "DATA" -> {
        return data();
      }
      case "RSET" -> {
        begin("");
        say(OK);
      }
      case "QUIT" -> {
        say("221 Bye");
        return false;
      }
      default -> say("502 Command not known");
    }
    return true;
  }

  /** Any name and password will do. */
  private void authenticate(String line) throws IOException {
    String mechanism = line.toUpperCase(Locale.ROOT);
    if (mechanism.startsWith("AUTH LOGIN")) {
      say("334 VXNlcm5hbWU6");
      in.readLine();
      say("334 UGFzc3dvcmQ6");
      in.readLine();
    } else if (mechanism.equals("AUTH PLAIN")) {
      say("334 ");
      in.readLine();
    }
    say("235 Welcome");
  }

  private void begin(String line) {
    sender = address(line);
    recipients.clear();
    fault = Fault.NONE;
  }

  /** The fault of the moment is chosen here, where the recipient is known. */
  private boolean recipient(String address) throws IOException {
    if (recipients.isEmpty()) {
      fault = faults.take(Target.SMTP, address);
      Pause.of(fault.latencyMs());
    }
    if (fault.reset() == Fault.Reset.AT_ONCE) {
      return abort();
    }
    if (fault.errorStatus() > 0) {
      say(fault.errorStatus() + " Ordered failure");
      return true;
    }
    recipients.add(address);
    say(OK);
    return true;
  }

  private boolean data() throws IOException {
    if (recipients.isEmpty()) {
      say("503 No recipient");
      return true;
    }
    say("354 Go ahead");
    StringBuilder raw = new StringBuilder();
    String line = in.readLine();
    while (line != null && !line.equals(".")) {
      raw.append(line.startsWith(".") ? line.substring(1) : line).append("\r\n");
      line = in.readLine();
    }
    if (line == null) {
      return false;
    }
    inbox.receive(sender, List.copyOf(recipients), raw.toString());
    if (fault.reset() == Fault.Reset.AFTER_ACCEPT) {
      return abort();
    }
    say("250 Taken");
    begin("");
    return true;
  }

  /** A lingering time of zero makes the close a reset. */
  private boolean abort() throws SocketException {
    socket.setSoLinger(true, 0);
    return false;
  }

  private void say(String... lines) throws IOException {
    out.write((String.join("\r\n", lines) + "\r\n").getBytes(StandardCharsets.US_ASCII));
    out.flush();
  }

  private static String address(String line) {
    Matcher matcher = ADDRESS.matcher(line);
    return matcher.find() ? matcher.group(1) : "";
  }
}
