package org.guildhall.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.guildhall.local.Market;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What is typed in the listing editor outlives another window's save and a photo that is none. */
@ExtendWith({OpenMarket.class, Browsing.class})
class EditorIT {
  private static final String INES = "ines@guildhall.test";
  private static final String MADE_IN = "Year or place it was made";

  private final Look look = new Look();
  private Rows rows;
  private String listing;
  private String attic;

  @BeforeEach
  void meet(Market market) {
    rows = new Rows(market.dataSource());
    attic = "the attic – Épinal, " + UUID.randomUUID();
    listing =
        rows.text(
            """
            select min(p.id::text) from product p join shop s on s.id = p.shop_id
            join account a on a.id = s.owner_id where a.email = ? and p.state = 'ACTIVE'
            """,
            INES);
  }

  @Test
  void anotherWindowsSaveIsShownBesideWhatWasTyped(Visitors visitors) {
    var ines = visitors.one();
    new Maker(ines, INES).signIn();
    edit(ines);
    var other = visitors.one();
    new Maker(other, INES).signIn();
    edit(other);
    var size = "8 × 8 cm, " + UUID.randomUUID();
    var kind = otherKind();
    other.fill("Dimensions", size);
    other.choose("How it is made", kind);
    save(other);
    said(other);

    ines.fill(MADE_IN, attic);
    save(ines);

    ines.page().getByText("This listing was saved elsewhere meanwhile").waitFor();
    assertThat(ines.page().locator(".bo-conflict h3").allInnerTexts())
        .contains("Dimensions", MADE_IN, "How it is made");
    assertThat(ines.page().locator(".bo-conflict").innerText()).contains(size, attic, kind);
    assertThat(madeIn()).isNotEqualTo(attic);
    look.at(ines, "editor-conflict");

    ines.press("Go on with mine");
    ines.page().locator(".bo-conflict").waitFor(gone());
    assertThat(ines.page().getByLabel(MADE_IN).inputValue()).isEqualTo(attic);
    save(ines);
    said(ines);

    assertThat(madeIn()).isEqualTo(attic);
    assertThat(look.findings()).isEmpty();
    assertThat(ines.complaints()).isEmpty();
  }

  @Test
  void aFileThatIsNoPictureIsRefusedAndTheRestStays(Visitors visitors) {
    var ines = visitors.one();
    new Maker(ines, INES).signIn();
    edit(ines);
    var before = photos();
    ines.fill(MADE_IN, "the cellar");

    ines.page()
        .locator("input[type=file]")
        .setInputFiles(
            new FilePayload(
                "photo.jpg", "image/jpeg", "no picture".getBytes(StandardCharsets.UTF_8)));

    ines.page().locator("[id$=refused] [role=alert]").waitFor();
    assertThat(ines.page().locator("[id$=refused]").innerText()).contains("JPEG");
    look.at(ines, "editor-no-picture");
    assertThat(ines.page().getByLabel(MADE_IN).inputValue()).isEqualTo("the cellar");
    assertThat(photos()).isEqualTo(before);
    assertThat(look.findings()).isEmpty();
    assertThat(ines.complaints()).isEmpty();
  }

  private void edit(Visitor visitor) {
    visitor.open("/workshop/listings/" + listing);
  }

  private static void save(Visitor visitor) {
    visitor.page().locator("[id='editor:save']").click();
  }

  private static void said(Visitor visitor) {
    visitor.page().waitForURL(url -> url.contains("said=listing.saved"));
  }

  private static Locator.WaitForOptions gone() {
    return new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED);
  }

  private String otherKind() {
    var kind = rows.text("select kind from product where id = ?::uuid", listing);
    return kind.equals("MADE_TO_ORDER") ? "Ready to ship" : "Made to order";
  }

  private String madeIn() {
    return rows.text("select coalesce(made_in, '') from product where id = ?::uuid", listing);
  }

  private long photos() {
    return rows.number("select count(*) from product_image where product_id = ?::uuid", listing);
  }
}
