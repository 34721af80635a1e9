package org.guildhall.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.FilePayload;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A maker asks before making, a guest without script answers by the mail's link. */
class ProofsIT extends Walk {
  private static final String STATUS = "select status from shop_order where number = ?";
  private static final String SHIP_BY = "select ship_by::text from shop_order where number = ?";
  private static final String ROUND =
      "select r.id::text from proof_round r join shop_order o on o.id = r.shop_order_id"
          + " where o.number = ? and r.round = ?";
  private static final String SOLD =
      "select coalesce(sum(m.quantity), 0) from stock_movement m where m.reference like ? || '%'";
  private static final String ANSWER = "Answer, or ask for a change";
  private static final String AGREE = "Yes, make it like this";

  private final List<String> bought = new ArrayList<>();

  /** What was made for nobody goes back on the shelf: other walks buy there too. */
  @AfterEach
  void giveBack() {
    var office = new Office(market.address());
    for (var part : bought) {
      if (!rows.text(STATUS, part).equals("CANCELLED")) {
        office.cancel(office.order(number(part)), "The walk is over");
      }
      assertThat(rows.text(STATUS, part)).isEqualTo("CANCELLED");
      assertThat(rows.number(SOLD, number(part))).as("what is off the shelf for it").isZero();
    }
  }

  @Test
  void aGuestAsksForAChangeAndApprovesTheSecondRound(Visitors visitors) {
    var buyer = "proof@example.com";
    var part = buy(buyer);
    var ines = visitors.one();
    new Maker(ines, INES).signIn();
    ines.open("/workshop/orders/" + part);
    look.at(ines, "workshop-ask");
    ines.press("Send it to the buyer");
    ines.page().getByText("Write what you ask, or what the picture shows.").first().waitFor();
    look.at(ines, "workshop-ask-refused");
    ines.fill("What do you ask or show?", "I will engrave: Ada. Is it one d?");
    ines.page()
        .locator("input[type=file]")
        .setInputFiles(new FilePayload("draft.png", "image/png", draft()));
    ines.press("Send it to the buyer");
    ines.page().getByText("The buyer has it").first().waitFor();
    assertThat(rows.text(STATUS, part)).isEqualTo("AWAITING_BUYER");
    assertThat(ines.page().getByText("Accept and start making").count()).isZero();

    var first = rows.text(ROUND, part, 1);
    Patience.until(
        "the draft is ready",
        () ->
            rows.text(
                "select m.state from media m join proof_round r on r.media_id = m.id"
                    + " where r.id = ?::uuid",
                first),
        "READY"::equals);
    ines.open("/workshop/orders/" + part);
    look.at(ines, "workshop-asked");

    var link = inbox.await(buyer, "needs your word about order " + number(part)).link("/g/");
    var guest = visitors.oneWithoutScript();
    guest.page().navigate(link);
    assertThat(guest.page().locator("main").innerText())
        .contains("I will engrave: Ada. Is it one d?", "Waits for your answer");
    assertPictureIsForTheTwoAlone(link, first);
    look(visitors, guest, "order-asked");
    guest.follow(ANSWER);
    guest.press("Send it to the maker");
    assertThat(guest.page().locator("#errors").innerText()).contains("Write what you answer");
    look(visitors, guest, "order-answer");
    guest.page().locator("#answer").fill("It is Adda, with two d.");
    guest.press("Send it to the maker");
    assertThat(guest.page().locator("main").innerText())
        .contains("It is Adda, with two d.", "It is the maker’s turn");
    assertThat(rows.text(STATUS, part)).isEqualTo("AWAITING_BUYER");

    ines.page()
        .navigate(inbox.await(INES, "A buyer answered: order " + part).link("/workshop/orders/"));
    assertThat(ines.page().locator("main").innerText()).contains("It is Adda, with two d.");
    look.at(ines, "workshop-answered");
    ines.fill("What do you ask or show?", "Then I engrave: Adda.");
    ines.press("Send it to the buyer");
    ines.page().getByText("The buyer has it").first().waitFor();
    rows.change(
        "update proof_round set created_at = created_at - interval '7 days'"
            + " where id = ?::uuid",
        first);
    var promised = rows.text(SHIP_BY, part);

    guest.page().navigate(link);
    look(visitors, guest, "order-second-round");
    guest.press(AGREE);
    assertThat(guest.page().locator("main").innerText()).contains("began to make it");
    assertThat(rows.text(STATUS, part)).isEqualTo("IN_PRODUCTION");
    assertThat(rows.text(SHIP_BY, part)).isEqualTo(fiveWorkingDaysAfter(promised));
    inbox.await(INES, "You can begin: order " + part);
    assertThat(inbox.to(buyer, "needs your word about order " + number(part))).hasSize(2);

    var office = visitors.one();
    office.signIn("admin@guildhall.test", Maker.PASSWORD);
    office.open("/office/orders?number=" + number(part));
    assertThat(office.page().locator("main").innerText())
        .contains("Then I engrave: Adda.", "It is Adda, with two d.");
    look.at(office, "office-proofs");
    assertThat(ines.complaints()).isEmpty();
    assertThat(guest.complaints()).isEmpty();
  }

  @Test
  void anOldPageAndAnotherOrdersRoundAnswerNothing(Visitors visitors) {
    var part = buy("old-page@example.com");
    var otherPart = buy("other-page@example.com");
    var ines = visitors.one();
    new Maker(ines, INES).signIn();
    ask(ines, part, "Blue, or green?");
    var guest = new Shopper(market.address());
    var old = guest.open(linkOf("old-page@example.com", part));
    ask(ines, part, "Or red?");
    ask(ines, otherPart, "Mat, or shiny?");

    assertThat(guest.press(old, AGREE).refusal())
        .contains("The maker sent a newer round than round 1");

    var stranger = new Shopper(market.address());
    var theirs = stranger.open(linkOf("other-page@example.com", otherPart));
    assertThat(stranger.press(theirs, AGREE, Map.of("round", rows.text(ROUND, part, 2))).refusal())
        .contains("We could not find that question.");
    assertThat(rows.text(STATUS, part)).isEqualTo("AWAITING_BUYER");
    assertThat(rows.text(STATUS, otherPart)).isEqualTo("AWAITING_BUYER");

    assertThat(stranger.press(theirs, AGREE).status()).isEqualTo(200);
    assertThat(stranger.press(theirs, AGREE).refusal()).as("the second click").isEmpty();
    assertThat(rows.text(STATUS, otherPart)).isEqualTo("IN_PRODUCTION");
    assertThat(
            rows.number(
                "select count(*) from outbox_event where type = 'ProofApproved' and subject = ?",
                otherPart))
        .isEqualTo(1);
  }

  @Test
  void silenceRemindsAndThenTheMakerGoesOn(Visitors visitors) {
    var buyer = "silent@example.com";
    var part = buy(buyer);
    var ines = visitors.one();
    new Maker(ines, INES).signIn();
    ask(ines, part, "Blue, or green?");
    var round = rows.text(ROUND, part, 1);
    rows.change("update proof_round set remind_on = current_date where id = ?::uuid", round);
    var link =
        inbox.await(buyer, "still waits for your word about order " + number(part)).link("/g/");

    rows.change(
        "update proof_round set remind_on = current_date - 1, answer_by = current_date - 1"
            + " where id = ?::uuid",
        round);
    inbox.await(buyer, "About order " + number(part) + ": the time to answer");
    ines.page()
        .navigate(
            inbox.await(INES, "No answer from the buyer: order " + part).link("/workshop/orders/"));
    look.at(ines, "workshop-unanswered");
    var guest = visitors.one();
    guest.page().navigate(link);
    assertThat(guest.page().getByText(AGREE).count()).isZero();
    look.at(guest, "order-unanswered");
    ines.press("Make it as shown");
    ines.page().getByText("It is in the making").first().waitFor();

    assertThat(rows.text(STATUS, part)).isEqualTo("IN_PRODUCTION");
    inbox.await(buyer, "makes your part of order " + number(part));
    assertThat(inbox.to(buyer, "still waits for your word about order " + number(part))).hasSize(1);
    assertThat(ines.complaints()).isEmpty();
  }

  @Test
  void ofAnApprovalAndACancellationAtOnceEachCountsOnce(Visitors visitors) {
    var part = buy("race-of-proofs@example.com");
    var ines = visitors.one();
    new Maker(ines, INES).signIn();
    ask(ines, part, "Blue, or green?");
    var guest = new Shopper(market.address());
    var asked = guest.open(linkOf("race-of-proofs@example.com", part));
    var office = new Office(market.address());
    var order = office.order(number(part));
    var start = new CyclicBarrier(2);

    var yes = CompletableFuture.runAsync(() -> together(start, () -> guest.press(asked, AGREE)));
    together(start, () -> office.cancel(order, "The maker is away"));
    yes.join();

    // what is being made can still be cancelled by the office, so an approval before it loses too
    assertThat(rows.text(STATUS, part)).isEqualTo("CANCELLED");
    assertThat(
            rows.number(
                "select count(*) from refund r join shop_order o on o.id = r.shop_order_id"
                    + " where o.number = ?",
                part))
        .isEqualTo(1);
    assertThat(
            rows.text(
                "select string_agg(t.to_status, ' ' order by t.occurred_at, t.id) from"
                    + " shop_order_transition t join shop_order o on o.id = t.shop_order_id"
                    + " where o.number = ?",
                part))
        .matches("PENDING_PAYMENT NEW AWAITING_BUYER (IN_PRODUCTION )?CANCELLED");
  }

  private String buy(String buyer) {
    var number = new Errand(market.address(), buyer).buy(Listing.of(rows, INES, 1), rows);
    new Orders(rows).awaitPaid(number);
    bought.add(number + "-1");
    return number + "-1";
  }

  private static String number(String part) {
    return part.replaceAll("-1$", "");
  }

  private static void ask(Visitor ines, String part, String words) {
    ines.open("/workshop/orders/" + part);
    ines.fill("What do you ask or show?", words);
    ines.press("Send it to the buyer");
    ines.page().getByText("The buyer has it").first().waitFor();
  }

  private String linkOf(String buyer, String part) {
    return URI.create(inbox.await(buyer, "needs your word about order " + number(part)).link("/g/"))
        .getPath();
  }

  private void assertPictureIsForTheTwoAlone(String link, String round) {
    var anybody = new Shopper(market.address());
    var token = URI.create(link).getPath().substring("/g/".length());
    var shown = anybody.open("/proofs/" + token + "/" + round + ".jpg");
    assertThat(shown.status()).isEqualTo(200);
    assertThat(shown.headers().firstValue("Content-Type")).contains("image/jpeg");
    assertThat(shown.headers().firstValue("Cache-Control")).contains("private, no-store");
    var hash =
        rows.text(
            "select m.content_hash from media m join proof_round r on r.media_id = m.id"
                + " where r.id = ?::uuid",
            round);
    assertThat(anybody.open("/proofs/" + round + ".jpg").status()).isEqualTo(404);
    assertThat(anybody.open("/proofs/forged/" + round + ".jpg").status()).isEqualTo(404);
    assertThat(anybody.open("/media/" + hash + "-640.jpg").status()).isEqualTo(404);
  }

  /** A page as it is with script, for those who look. */
  private void look(Visitors visitors, Visitor scriptless, String name) {
    var eyes = visitors.one();
    eyes.page().navigate(scriptless.page().url());
    look.at(eyes, name);
  }

  private String fiveWorkingDaysAfter(String day) {
    return rows.text(
        "select d::date::text from generate_series(?::date + 1, ?::date + 14, '1 day') d"
            + " where extract(isodow from d) < 6 offset 4 limit 1",
        day,
        day);
  }

  private static void together(CyclicBarrier start, Runnable click) {
    try {
      start.await();
    } catch (InterruptedException | BrokenBarrierException e) {
      throw new IllegalStateException(e);
    }
    click.run();
  }

  private static byte[] draft() {
    var image = new BufferedImage(1200, 800, BufferedImage.TYPE_INT_RGB);
    var pen = image.createGraphics();
    pen.setColor(new Color(0xE7DFD4));
    pen.fillRect(0, 0, 1200, 800);
    pen.setColor(new Color(0xA6431F));
    pen.setFont(pen.getFont().deriveFont(160f));
    pen.drawString("Ada", 420, 440);
    pen.dispose();
    var file = new ByteArrayOutputStream();
    try {
      ImageIO.write(image, "png", file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return file.toByteArray();
  }
}
