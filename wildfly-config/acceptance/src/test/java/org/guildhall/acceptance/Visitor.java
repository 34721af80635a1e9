package org.guildhall.acceptance;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.AriaRole;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;

/** Somebody at a browser of their own, and what their browser complained of. */
final class Visitor implements AutoCloseable {
  static final int WIDE = 1440;
  private static final int HEIGHT = 900;

  private final URI market;
  private final BrowserContext context;
  private final Page page;
  private final List<String> complaints = new ArrayList<>();

  private Visitor(com.microsoft.playwright.Browser browser, URI market, boolean script) {
    this.market = market;
    this.context =
        browser.newContext(
            new com.microsoft.playwright.Browser.NewContextOptions()
                .setJavaScriptEnabled(script)
                .setLocale("en-US")
                .setReducedMotion(com.microsoft.playwright.options.ReducedMotion.REDUCE)
                .setViewportSize(WIDE, HEIGHT));
    this.page = context.newPage();
    page.onConsoleMessage(this::note);
    page.onPageError(error -> complaints.add("script: " + error));
    page.onResponse(this::note);
  }

  static Visitor with(com.microsoft.playwright.Browser browser, URI market) {
    return new Visitor(browser, market, true);
  }

  static Visitor withoutScript(com.microsoft.playwright.Browser browser, URI market) {
    return new Visitor(browser, market, false);
  }

  Page page() {
    return page;
  }

  /** Opens an address of the market. */
  void open(String path) {
    page.navigate(address(path));
  }

  /** The whole address of a path of the market. */
  String address(String path) {
    return market.resolve(path).toString();
  }

  void follow(String link) {
    page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(link)).first().click();
  }

  void press(String button) {
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(button)).first().click();
  }

  /**
   * Opens one of the workshop's dialogs. It takes the focus to its first field after it is shown;
   * what is typed before that goes there.
   */
  void openDialog(String name) {
    page.locator("[id$=" + name + "Open]").click();
    page.locator("[id$=" + name + "Dialog] :focus").waitFor();
  }

  void fill(String label, String text) {
    page.getByLabel(label, new Page.GetByLabelOptions().setExact(true)).fill(text);
  }

  void choose(String label, String option) {
    page.getByLabel(label, new Page.GetByLabelOptions().setExact(true)).selectOption(option);
  }

  /** The main heading; waits for the address first, for those who come by a redirect. */
  String headingAt(String address) {
    page.waitForURL(address);
    return heading();
  }

  String heading() {
    return page.locator("h1").innerText();
  }

  void signIn(String email, String password) {
    open("/login");
    fill("Email", email);
    fill("Password", password);
    press("Sign in");
    page.waitForURL(url -> !url.contains("/login"));
  }

  /** Console errors, script errors and answers of 5xx or of missing parts, of the market alone. */
  List<String> complaints() {
    return List.copyOf(complaints);
  }

  @Override
  public void close() {
    context.close();
  }

  private void note(ConsoleMessage message) {
    if (message.type().equals("error") && message.location().startsWith(market.toString())) {
      complaints.add("console: " + message.text() + " at " + message.location());
    }
  }

  private void note(Response response) {
    if (response.url().startsWith(market.toString()) && response.status() >= 400) {
      complaints.add(response.status() + " " + response.url());
    }
  }
}
