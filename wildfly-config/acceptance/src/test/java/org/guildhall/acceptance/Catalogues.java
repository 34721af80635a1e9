package org.guildhall.acceptance;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;

/** How an admin brings a catalogue in. */
final class Catalogues {
  private Catalogues() {}

  /** Starts the import of a file by the office's page; it runs on behind it. */
  static void bring(Visitor admin, Path csv) {
    admin.open("/office/imports");
    var page = admin.page();
    page.locator("input[type=file]").setInputFiles(csv);
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Start the import"))
        .click();
  }
}
