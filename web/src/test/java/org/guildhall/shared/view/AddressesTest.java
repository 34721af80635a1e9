package org.guildhall.shared.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The address table read both ways. */
class AddressesTest {
  private final Addresses addresses =
      new Addresses(
          List.of(
              Address.parse("/", "/home.xhtml"),
              Address.parse("/c/{path*}", "/category.xhtml"),
              Address.parse("/p/{slug}", "/product.xhtml"),
              Address.parse("/orders", "/orders.xhtml"),
              Address.parse("/orders/{number}", "/order.xhtml")));

  @Test
  void leadsThePathToItsPage() {
    assertThat(addresses.page("/")).hasValue(new Addresses.Target("/home.xhtml", Map.of()));
    assertThat(addresses.page("/p/blue-bowl"))
        .hasValue(new Addresses.Target("/product.xhtml", Map.of("slug", "blue-bowl")));
    assertThat(addresses.page("/orders")).hasValue(new Addresses.Target("/orders.xhtml", Map.of()));
  }

  @Test
  void takesAllThatIsLeftIntoTheLastPlace() {
    assertThat(addresses.page("/c/ceramics/vases"))
        .hasValue(new Addresses.Target("/category.xhtml", Map.of("path", "ceramics/vases")));
  }

  @Test
  void decodesWhatTheAddressCarries() {
    assertThat(addresses.page("/p/caf%C3%A9+au%20lait"))
        .hasValue(new Addresses.Target("/product.xhtml", Map.of("slug", "café+au lait")));
  }

  @Test
  void knowsNoPageForOtherPaths() {
    assertThat(addresses.page("/nowhere")).isEmpty();
    assertThat(addresses.page("/p")).isEmpty();
    assertThat(addresses.page("/p/one/two")).isEmpty();
    assertThat(addresses.page("/c")).isEmpty();
  }

  @Test
  void writesParametersIntoThePathAndTheRestIntoTheQuery() {
    assertThat(
            addresses.path(
                "/order.xhtml", Map.of("number", List.of("26-1"), "said", List.of("order.paid"))))
        .hasValue("/orders/26-1?said=order.paid");
    assertThat(addresses.path("/category.xhtml", Map.of("path", List.of("ceramics/vases"))))
        .hasValue("/c/ceramics/vases");
  }

  @Test
  void encodesWhatItWrites() {
    assertThat(addresses.path("/home.xhtml", Map.of("q", List.of("a&b=c d"))))
        .hasValue("/?q=a%26b%3Dc%20d");
  }

  @Test
  void hasNoAddressWhereAPlaceStaysEmpty() {
    assertThat(addresses.path("/product.xhtml", Map.of())).isEmpty();
    assertThat(addresses.path("/unknown.xhtml", Map.of())).isEmpty();
  }
}
