package org.guildhall.acceptance;

import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.CLI;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.PlaywrightException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * A Chromium for the tests: the system's, else Playwright's own, else the system's package where we
 * may install it.
 */
final class Browser {
  private static final List<String> ARGUMENTS =
      List.of(
          "--no-sandbox",
          "--disable-gpu",
          "--disable-quic",
          "--no-first-run",
          "--disable-background-networking",
          "--disable-component-update",
          "--disable-sync");
  private static final int INSTALL_MINUTES = 10;

  private Browser() {}

  static com.microsoft.playwright.Browser launch(Playwright playwright) {
    var system = systemChromium();
    if (system.isPresent()) {
      return launch(playwright, system.get());
    }
    try {
      return playwright.chromium().launch(options());
    } catch (PlaywrightException missing) {
      return launchInstalled(playwright);
    }
  }

  /** Keeps Playwright from fetching browsers of its own while one of the system will do. */
  static Playwright playwright() {
    return Playwright.create(
        new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
  }

  private static com.microsoft.playwright.Browser launchInstalled(Playwright playwright) {
    if (ran(
        Java.command(
            "-cp",
            System.getProperty("java.class.path"),
            CLI.class.getName(),
            "install",
            "chromium"))) {
      return playwright.chromium().launch(options());
    }
    if (ran(List.of("apt-get", "update", "-qq"))
        && ran(List.of("apt-get", "install", "-y", "-qq", "chromium"))) {
      var installed = systemChromium();
      if (installed.isPresent()) {
        return launch(playwright, installed.get());
      }
    }
    throw new IllegalStateException(
        "The browser tests need Chromium and could neither find nor install one: install the package 'chromium'.");
  }

  private static com.microsoft.playwright.Browser launch(Playwright playwright, Path executable) {
    return playwright.chromium().launch(options().setExecutablePath(executable));
  }

  private static BrowserType.LaunchOptions options() {
    return new BrowserType.LaunchOptions().setArgs(ARGUMENTS);
  }

  private static Optional<Path> systemChromium() {
    var path = Optional.ofNullable(System.getenv("PATH")).orElse("");
    return Stream.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
        .flatMap(name -> Stream.of(path.split(":")).map(folder -> Path.of(folder, name)))
        .filter(Files::isExecutable)
        .findFirst();
  }

  private static boolean ran(List<String> command) {
    try {
      var process = new ProcessBuilder(command).inheritIO().start();
      return process.waitFor(INSTALL_MINUTES, TimeUnit.MINUTES) && process.exitValue() == 0;
    } catch (IOException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private static final class Java {
    static List<String> command(String... arguments) {
      var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
      return Stream.concat(Stream.of(java), Stream.of(arguments)).toList();
    }
  }
}
