package org.guildhall.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.Map;
import java.util.UUID;
import org.guildhall.local.Market;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * What people hear when something happens to their account or shop, and how long they must wait.
 */
@ExtendWith(OpenMarket.class)
class AccountMailsIT {
  private static final String FIRST = "kiln smoke and clay";
  private static final String SECOND = "willow by the creek";
  private static final String OWNER = "marguerite@guildhall.test";

  private Market market;
  private Inbox inbox;

  @BeforeEach
  void open(Market market) {
    this.market = market;
    inbox = new Inbox(market.sandboxAddress());
  }

  @Test
  void aNewPasswordIsToldToItsOwner() {
    var email = member();
    var member = new Shopper(market.address());
    signIn(member, email, FIRST);

    var answer =
        member.press(
            member.open("/account"),
            "Change my password",
            Map.of("secret:present", FIRST, "secret:password", SECOND));

    assertThat(answer.page().text()).contains("Your new password is set.");
    var mail = inbox.await(email, "Your Guildhall password was changed");
    assertThat(mail.text()).contains("Hello Ada,", "Eastern time.", "/forgot");
    assertThat(mail.html()).contains("Your password was changed</h1>");
  }

  @Test
  void tenWrongPasswordsLockTheAccountTellItsOwnerAndSayWhenToComeBack() {
    var email = member();
    var guesser = new Shopper(market.address());
    for (int i = 0; i < 10; i++) {
      assertThat(signIn(guesser, email, "wrong " + i).status()).isEqualTo(200);
    }

    var refused = signIn(guesser, email, FIRST);

    assertThat(refused.status()).isEqualTo(429);
    var wait = Long.parseLong(refused.headers().firstValue("Retry-After").orElseThrow());
    assertThat(wait).isBetween(1L, 900L);
    assertThat(refused.refusal())
        .contains("That was tried too often.")
        .containsPattern("You can try again in (one|\\d+) (minute|second)s?\\.");
    var mail = inbox.await(email, "Too many tries to sign in");
    assertThat(mail.text()).contains("nobody can sign in until", "Eastern time.", "/forgot");
  }

  @Test
  void askingForTooManyMailsSaysWhenToAskAgain() {
    var email = UUID.randomUUID() + "@example.com";
    var visitor = new Shopper(market.address());
    Shopper.Answer answer = null;
    for (int i = 0; i < 6; i++) {
      answer = visitor.press(visitor.open("/forgot"), "Send", Map.of("forgot:email", email));
    }

    assertThat(answer.status()).isEqualTo(429);
    assertThat(Long.parseLong(answer.headers().firstValue("Retry-After").orElseThrow()))
        .isBetween(1L, 3600L);
    assertThat(answer.refusal()).contains("You can try again in ");
  }

  @Test
  void aMakerHearsOfASuspensionAndOfItsEnd() {
    var rows = new Rows(market.dataSource());
    var shop =
        rows.text(
            "select s.id::text from shop s join account a on a.id = s.owner_id where a.email = ?",
            OWNER);
    var reason = "Two listings show work of another maker. " + UUID.randomUUID();
    var admin = new Shopper(market.address());
    signIn(admin, "admin@guildhall.test", Maker.PASSWORD);
    try {
      act(admin, shop, "Suspend the shop", reason);

      var mail = inbox.await(OWNER, "is suspended", reason);
      assertThat(mail.text()).contains("answer this mail within 30 days");
      assertThat(mail.html()).contains(reason);
    } finally {
      act(admin, shop, "Open it again", "It was put right.");
    }
    assertThat(inbox.await(OWNER, "is open again").text()).contains("/shop/");
  }

  private static void act(Shopper admin, String shop, String button, String reason) {
    var page = admin.open("/office/shops?id=" + shop);
    var answer = admin.press(page, button, Map.of("decide:reason", reason));
    assertThat(answer.page().text()).contains(reason.equals("It was put right.") ? "open" : reason);
  }

  /** A new person with a proved address. */
  private String member() {
    var email = UUID.randomUUID() + "@example.com";
    var visitor = new Shopper(market.address());
    visitor.press(
        visitor.open("/register"),
        "Make my account",
        Map.of(
            "register:displayName", "Ada",
            "register:email", email,
            "register:password", FIRST));
    var link = URI.create(inbox.await(email, "Confirm your email").link("/verify?token="));
    var proof = visitor.open(link.getRawPath() + "?" + link.getRawQuery());
    assertThat(visitor.press(proof, "Yes, this is me").isAt("/verify")).isFalse();
    return email;
  }

  private static Shopper.Answer signIn(Shopper shopper, String email, String password) {
    return shopper.press(
        shopper.open("/login"),
        "Sign in",
        Map.of("login:email", email, "login:password", password));
  }
}
