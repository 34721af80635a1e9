package org.guildhall.sandbox;

import java.net.InetSocketAddress;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.CountDownLatch;
import org.guildhall.sandbox.fault.Faults;
import org.guildhall.sandbox.http.WebServer;
import org.guildhall.sandbox.mail.Inbox;
import org.guildhall.sandbox.mail.SmtpServer;
import org.guildhall.sandbox.state.StateLog;

/** A running outside world: an HTTP port, an SMTP port and what is behind them. */
public final class Sandbox implements AutoCloseable {

  private final Deque<AutoCloseable> parts = new ArrayDeque<>();
  private final SandboxOptions options;
  private final WebServer web;
  private final SmtpServer smtp;

  private Sandbox(SandboxOptions options) {
    this.options = options;
    StateLog log = options.stateFolder().map(StateLog::in).orElseGet(StateLog::temporary);
    parts.push(log);
    try {
      Faults faults = new Faults();
      Inbox inbox = new Inbox(log.table("mail"), options.clock());
      smtp = SmtpServer.start(options.address(), options.number("smtp-port"), inbox, faults);
      parts.push(smtp);
      SandboxSite site = new SandboxSite(options, log, faults, inbox);
      web =
          WebServer.start(
              new InetSocketAddress(options.address(), options.number("http-port")), site);
      parts.push(web);
      site.open(web.port(), smtp.port());
      parts.push(site);
    } catch (RuntimeException failure) {
      close();
      throw failure;
    }
  }

  /** Refuses ports that are in use and addresses that other machines could reach. */
  public static Sandbox start(SandboxOptions options) {
    return new Sandbox(options);
  }

  /** Runs until the process is ended. */
  public static void main(String[] arguments) throws InterruptedException {
    Sandbox sandbox;
    try {
      sandbox = start(SandboxOptions.parse(arguments));
    } catch (IllegalArgumentException | java.io.UncheckedIOException refused) {
      System.err.println(refused.getMessage());
      System.exit(2);
      return;
    }
    CountDownLatch ended = new CountDownLatch(1);
    Runtime.getRuntime()
        .addShutdownHook(
            new Thread(
                () -> {
                  sandbox.close();
                  ended.countDown();
                }));
    System.out.println("Sandbox ready: " + sandbox.url() + "/ and SMTP on " + sandbox.smtpPort());
    ended.await();
  }

  /** For example {@code http://localhost:8090}. */
  public String url() {
    return SandboxSite.publicUrl(options, web.port());
  }

  public int httpPort() {
    return web.port();
  }

  public int smtpPort() {
    return smtp.port();
  }

  @Override
  public void close() {
    while (!parts.isEmpty()) {
      try {
        parts.pop().close();
      } catch (Exception failure) {
        throw new IllegalStateException("The sandbox did not close", failure);
      }
    }
  }
}
