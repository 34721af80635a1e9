package org.guildhall.sandbox.mail;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.guildhall.sandbox.fault.Faults;

/** Listens for mails and hands them to the inbox. */
public final class SmtpServer implements AutoCloseable {

  private static final System.Logger LOG = System.getLogger(SmtpServer.class.getName());

  private final ExecutorService threads = Executors.newCachedThreadPool(SmtpServer::daemon);
  private final Set<Socket> connections = ConcurrentHashMap.newKeySet();
  private final ServerSocket socket;
  private final Inbox inbox;
  private final Faults faults;

  private SmtpServer(ServerSocket socket, Inbox inbox, Faults faults) {
    this.socket = socket;
    this.inbox = inbox;
    this.faults = faults;
  }

  /** Starts to listen; port 0 takes a free one. Refuses a port that is in use. */
  public static SmtpServer start(InetAddress address, int port, Inbox inbox, Faults faults) {
    try {
      SmtpServer server = new SmtpServer(new ServerSocket(port, 100, address), inbox, faults);
      server.threads.execute(server::accept);
      return server;
    } catch (IOException cause) {
      throw new UncheckedIOException(
          "The sandbox cannot listen for mail on " + address + ":" + port, cause);
    }
  }

  public int port() {
    return socket.getLocalPort();
  }

  @Override
  public void close() {
    threads.shutdownNow();
    close(socket);
    connections.forEach(SmtpServer::close);
  }

  private void accept() {
    while (!socket.isClosed()) {
      try {
        Socket connection = socket.accept();
        connections.add(connection);
        threads.execute(() -> talk(connection));
      } catch (IOException cause) {
        if (!socket.isClosed()) {
          LOG.log(System.Logger.Level.WARNING, "Could not accept a mail connection", cause);
        }
      }
    }
  }

  private void talk(Socket connection) {
    try (connection) {
      new SmtpDialogue(connection, inbox, faults).run();
    } catch (IOException lost) {
      LOG.log(System.Logger.Level.DEBUG, "A mail connection was lost", lost);
    } finally {
      connections.remove(connection);
    }
  }

  private static void close(AutoCloseable closeable) {
    try {
      closeable.close();
    } catch (Exception cause) {
      LOG.log(System.Logger.Level.DEBUG, "A mail socket did not close", cause);
    }
  }

  private static Thread daemon(Runnable task) {
    Thread thread = new Thread(task, "sandbox-smtp");
    thread.setDaemon(true);
    return thread;
  }
}
