package org.guildhall.replay;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.guildhall.account.entity.PostalAddress;
import org.guildhall.cart.service.CartService;
import org.guildhall.order.service.CheckoutService;
import org.guildhall.order.service.ChooseShippingCommand;
import org.guildhall.order.service.ContactCommand;
import org.guildhall.order.service.PayService;
import org.guildhall.payment.entity.ProviderName;

/** Buys a basket as a guest does, step by step; each step is a request of its own in the market. */
@RequestScoped
@Path("/orders")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class OrderResource {
  private static final String EJB = "java:global/guildhall/guildhall-ejb/";
  private static final PostalAddress HOME =
      new PostalAddress(
          "Replayed Buyer", null, "221b Baker Street", null, "London", null, "NW1 6XE", "GB", null);

  @EJB(lookup = EJB + "CartService")
  CartService carts;

  @EJB(lookup = EJB + "CheckoutService")
  CheckoutService checkouts;

  @EJB(lookup = EJB + "PayService")
  PayService paying;

  public record Basket(String email, List<Line> lines) {}

  public record Line(UUID variant, int units) {}

  /**
   * The payment provider's page, and the milliseconds that filling the cart, the checkout and
   * placing took.
   */
  public record Placed(String page, UUID checkout, long cart, long steps, long place) {}

  @POST
  public Placed buy(Basket basket) {
    var begun = System.nanoTime();
    var token = fill(basket.lines());
    var filled = System.nanoTime();
    checkouts.begin(token);
    checkouts.contact(token, new ContactCommand(basket.email(), HOME));
    checkouts.choose(token, new ChooseShippingCommand(Map.of(), Map.of()));
    var seen = checkouts.current(token).orElseThrow();
    var led = System.nanoTime();
    var page = paying.placeAndPay(token, seen.id(), seen.seen(), ProviderName.STRIPE);
    var placed = System.nanoTime();
    return new Placed(
        page, seen.id(), millis(begun, filled), millis(filled, led), millis(led, placed));
  }

  private String fill(List<Line> lines) {
    String token = null;
    for (var line : lines) {
      var change = carts.add(token, line.variant(), line.units());
      token = token == null ? change.newToken() : token;
    }
    return token;
  }

  private static long millis(long from, long to) {
    return (to - from) / 1_000_000;
  }
}
