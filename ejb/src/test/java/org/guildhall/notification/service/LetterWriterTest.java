package org.guildhall.notification.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.guildhall.notification.entity.MailRows;
import org.guildhall.notification.entity.ReturnMailRepository;
import org.guildhall.order.event.Payback;
import org.guildhall.order.event.ShopOrderCancelled;
import org.guildhall.shared.service.Settings;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class LetterWriterTest {
  private static final String HOSTILE = "<script>alert(1)</script> & Söhne";
  private static final UUID ID = UUID.fromString("01900000-0000-7000-8000-000000000001");

  private final LetterWriter writer = new LetterWriter();

  @BeforeEach
  void giveSettings() {
    writer.settings = new Settings();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "verify-email",
        "known-email",
        "reset-password",
        "order-confirmed",
        "new-order",
        "parcel-shipped",
        "order-delivered",
        "order-link",
        "order-cancelled",
        "order-lost",
        "units-cancelled",
        "cancellation-asked",
        "cancellation-wanted",
        "cancellation-refused",
        "order-late",
        "proof-needed",
        "proof-reminder",
        "proof-approved",
        "proof-change",
        "proof-expired",
        "proof-unanswered",
        "proof-went-on",
        "order-held",
        "order-released",
        "refund-sent",
        "application-received",
        "application-approved",
        "application-rejected",
        "application-needs-info",
        "password-changed",
        "account-locked",
        "account-suspended",
        "account-reinstated",
        "shop-suspended",
        "shop-reopened",
        "return-asked",
        "return-noted",
        "return-approved",
        "return-declined",
        "return-cancelled",
        "return-waits",
        "return-unsent",
        "return-received",
        "return-rejected",
        "return-closed",
        "payout-sent",
        "payout-failed",
        "payout-short",
        "payout-returned",
        "payout-restricted",
        "dispute-opened",
        "dispute-due",
        "dispute-won",
        "dispute-lost",
        "reconcile-breaks"
      })
  void writesBothFormsAndEscapesWhatPeopleWrote(String template) {
    var letter = writer.write(template, values());

    assertThat(letter.subject()).isNotBlank().doesNotContain("{0}").doesNotContain("\n");
    assertThat(letter.html())
        .startsWith("<!DOCTYPE html>")
        .contains("</html>")
        .doesNotContain("<script")
        .doesNotContain("${")
        .doesNotContain("{0}");
    assertThat(letter.text())
        .doesNotContain("&lt;")
        .doesNotContain("<p")
        .doesNotContain("${")
        .doesNotContain("{0}")
        .contains("http://localhost:8080/");
  }

  @Test
  void keepsHostileNamesAsTextInHtml() {
    var letter = writer.write("reset-password", values());

    assertThat(letter.html()).contains("&lt;script&gt;alert(1)&lt;/script&gt; &amp; Söhne");
    assertThat(letter.text()).contains(HOSTILE);
  }

  @Test
  void putsTheTokenIntoTheLinkEncoded() {
    var letter = writer.write("verify-email", values());

    assertThat(letter.text()).contains("http://localhost:8080/verify?token=a%2Bb%26c");
    assertThat(letter.html()).contains("http://localhost:8080/verify?token=a%2Bb%26c");
  }

  @Test
  void tellsSumsAndDaysOfAnOrder() {
    var letter = writer.write("order-confirmed", values());

    assertThat(letter.subject()).isEqualTo("Your order 26-1234567-K is confirmed");
    assertThat(letter.text())
        .contains("Items: $1,234.50", "Discount: -$5.00", "Gift wrap: $3.00")
        .contains("Shipping: $6.00")
        .contains("Sales tax: $0.99")
        .contains("Total: $1,239.49")
        .contains("Asheville, NC 28801\nUnited States")
        .contains("- 2 × Mug (Glaze: chalk white)  $84.00");
    assertThat(letter.html()).contains("Dec 1\u2009\u2013\u2009Dec 4");
  }

  @Test
  void saysWhenAPasswordWasChangedAndUntilWhenAnAccountIsLocked() {
    assertThat(writer.write("password-changed", values()).text())
        .contains("was changed on Tuesday, November 24, 5:40 PM Eastern time.");
    assertThat(writer.write("account-locked", values()).html())
        .contains("until Tuesday, November 24, 5:55 PM Eastern time.");
  }

  @Test
  void givesTheReasonOfASuspensionAndTheWayToObject() {
    for (var template : List.of("shop-suspended", "account-suspended")) {
      var letter = writer.write(template, values());

      assertThat(letter.text()).contains("Photos are missing.").contains("answer this mail");
      assertThat(letter.html()).contains("Photos are missing.").contains("answer this mail");
    }
  }

  @ParameterizedTest
  @EnumSource(ShopOrderCancelled.Cause.class)
  void saysToBothWhoCancelledAnOrder(ShopOrderCancelled.Cause cause) {
    var values = values();
    values.put("cause", cause.name());

    assertThat(writer.write("order-cancelled", values).text())
        .contains("You get back all you paid");
    if (cause != ShopOrderCancelled.Cause.MAKER) {
      assertThat(writer.write("order-lost", values).text()).contains("26-1234567-K-1");
    }
  }

  @ParameterizedTest
  @EnumSource(Payback.class)
  void saysWhatBecomesOfTheMoney(Payback payback) {
    var values = values();
    values.put("payback", payback.name());

    var text = writer.write("order-cancelled", values).text();
    assertThat(text.contains("The money is on its way")).isEqualTo(payback == Payback.AT_ONCE);
    assertThat(text.contains("a second person here looks at it first"))
        .isEqualTo(payback == Payback.AFTER_APPROVAL);
    assertThat(writer.write("order-lost", values).html()).contains("balance");
    assertThat(writer.write("units-cancelled", values).html()).contains("these pieces");
  }

  @Test
  void tellsOfAHoldThatADisputeBegan() {
    var values = values();
    values.put("heldUntil", null);

    assertThat(writer.write("order-held", values).text())
        .contains("on hold until that is decided")
        .doesNotContain("at the latest");
  }

  @Test
  void tellsOfPiecesThatABankPaidBack() {
    var values = values();
    values.put("isDisputed", true);
    values.put("payback", "NONE");

    assertThat(writer.write("units-cancelled", values).text())
        .contains("has gone back to you after a dispute")
        .doesNotContain("They write");
  }

  @Test
  void keepsASubjectOnOneLine() {
    var values = values();
    values.put("subject", List.of("Evil\r\nBcc: all@example.com"));

    assertThat(writer.write("parcel-shipped", values).subject())
        .isEqualTo("Your parcel from Evil Bcc: all@example.com is on its way");
  }

  private static Map<String, Object> values() {
    var values = new HashMap<String, Object>();
    values.put("subject", List.of("26-1234567-K"));
    values.put("name", HOSTILE);
    values.put("email", "a@example.com");
    values.put("token", "a+b&c");
    values.put("shopName", HOSTILE);
    values.put("reason", "Photos are missing.\n" + HOSTILE);
    values.put("cause", "OFFICE");
    values.put("payback", "AT_ONCE");
    values.put("isDisputed", false);
    values.put("words", HOSTILE);
    values.put("day", LocalDate.of(2026, 12, 1));
    values.put("what", "2 × " + HOSTILE);
    values.put("answerBy", LocalDate.of(2026, 11, 27));
    values.put("heldUntil", LocalDate.of(2026, 11, 28));
    values.put("shipBy", LocalDate.of(2026, 11, 20));
    values.put("when", Instant.parse("2026-11-24T22:40:00Z"));
    values.put("until", Instant.parse("2026-11-24T22:55:00Z"));
    values.put("shopPath", "/shop/alder-and-slip");
    values.put("amount", "$1,284.16");
    values.put("last4", "4417");
    values.put("order", order());
    values.put("orderPath", "/orders/26-1234567-K");
    values.put("part", part());
    values.put("group", new OrderLetters.Group(part(), List.of(item())));
    values.put("groups", List.of(new OrderLetters.Group(part(), List.of(item(), item()))));
    values.put("refund", new MailRows.Refund(ID, 2338, "USD", HOSTILE, false));
    values.put("path", "/workshop/returns/26-1234567-K-1-R1");
    values.put("note", HOSTILE);
    values.put("next", "return-approved.you-pay");
    values.put(
        "back",
        new ReturnMailRepository.Return(
            ID,
            "26-1234567-K-1-R1",
            "REQUESTED",
            null,
            false,
            HOSTILE,
            HOSTILE,
            HOSTILE,
            Instant.parse("2026-11-24T22:55:00Z"),
            List.of(new MailRows.Packed(HOSTILE, "Small", 1))));
    values.put(
        "dispute",
        new MailRows.Dispute(
            "26-1234567-K-1", 5300, "USD", Instant.parse("2026-12-01T22:00:00Z"), 6800L));
    values.put("disputePath", "/workshop/disputes/" + ID);
    values.put("count", 2);
    values.put("provider", "STRIPE");
    values.put(
        "parcel",
        new MailRows.Parcel(
            "UPS", "Ground", "1Z999", List.of(new MailRows.Packed(HOSTILE, "Small", 1))));
    return values;
  }

  private static MailRows.Order order() {
    return new MailRows.Order(
        ID,
        "26-1234567-K",
        null,
        "guest@example.com",
        HOSTILE,
        "1 Elm St",
        null,
        "Asheville",
        "NC",
        "28801",
        "US",
        "USD",
        123450,
        500,
        600,
        300,
        99,
        123949,
        Instant.EPOCH);
  }

  private static MailRows.ShopPart part() {
    return new MailRows.ShopPart(
        ID,
        "26-1234567-K-1",
        HOSTILE,
        ID,
        "maker@example.com",
        "Maker",
        "Standard",
        LocalDate.of(2026, 11, 27),
        LocalDate.of(2026, 12, 1),
        LocalDate.of(2026, 12, 4),
        HOSTILE,
        5000);
  }

  private static MailRows.Item item() {
    return new MailRows.Item(ID, "Mug", "Glaze: chalk white", "MUG-1", 2, 8400);
  }
}
