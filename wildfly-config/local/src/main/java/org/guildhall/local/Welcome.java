package org.guildhall.local;

/** What a person wants to know when the market is up. */
final class Welcome {
  private Welcome() {}

  static String text(Market market) {
    var demo = DemoAccounts.read();
    return """

        Guildhall is open. Ctrl-C closes it.

          Storefront       %s
          Mail inbox       %smail
          Sandbox          %s
          WildFly console  %s  (%s / %s)
          Server log       %s

          Sign in with the password %s as
            %s

        """
        .formatted(
            market.address(),
            market.sandboxAddress(),
            market.sandboxAddress(),
            market.consoleAddress(),
            ConsoleUser.NAME,
            ConsoleUser.PASSWORD,
            market.serverLog(),
            demo.password(),
            String.join("\n    ", demo.people()));
  }
}
