package org.guildhall.cart.view;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import org.guildhall.cart.entity.CartError;
import org.guildhall.cart.service.CartDetails;
import org.guildhall.cart.service.CartLine;
import org.guildhall.cart.service.CartService;
import org.guildhall.order.service.CheckoutService;
import org.guildhall.shared.entity.BusinessException;

/**
 * The cart. A line's form says itself which variant it means: the line may stand in another place
 * by the time the form arrives.
 */
@Named
@RequestScoped
public class CartView {
  private static final String PAGE = "/storefront/cart/cart?faces-redirect=true";

  @Inject CartService carts;
  @Inject CheckoutService checkouts;
  @Inject CartCookie cookie;
  @Inject HttpServletRequest request;
  private CartDetails cart;

  @PostConstruct
  void load() {
    cart = carts.current(cookie.token()).orElse(null);
  }

  /** Sets the quantity that was typed into a line's form. */
  public String update() {
    carts.change(cookie.token(), variant("variant"), quantity(request.getParameter("quantity")));
    return PAGE + "&said=cart.updated";
  }

  public String remove() {
    var variant = variant("variant");
    var units = request.getParameter("kept");
    carts.remove(cookie.token(), variant);
    return PAGE + "&said=cart.removed&undo=" + variant + "&units=" + quantity(units);
  }

  /** Puts back what the address says was removed. */
  public String undo() {
    cookie.keep(carts.add(cookie.token(), getUndo(), quantity(request.getParameter("units"))));
    return PAGE + "&said=cart.put_back";
  }

  /** Holds the things and goes on to the address. */
  public String checkOut() {
    checkouts.begin(cookie.token());
    return "/storefront/checkout/details?faces-redirect=true";
  }

  public CartDetails getCart() {
    return cart;
  }

  /** True when there is nothing in it; "empty" is a word of the expression language itself. */
  public boolean isBare() {
    return cart == null || cart.isEmpty();
  }

  /** What was removed a moment ago, or null. */
  public UUID getUndo() {
    return id(request.getParameter("undo"));
  }

  /** What the quantity field shows: what was typed and refused, else what the line has. */
  public String typed(CartLine line) {
    boolean refused = line.variantId().equals(id(request.getParameter("variant")));
    var typed = refused ? request.getParameter("quantity") : null;
    return typed == null ? String.valueOf(line.quantity()) : typed;
  }

  private UUID variant(String parameter) {
    var variant = id(request.getParameter(parameter));
    if (variant == null) {
      throw new BusinessException(CartError.NOT_IN_CART);
    }
    return variant;
  }

  private static int quantity(String typed) {
    return typed != null && typed.strip().matches("\\d{1,4}") ? Integer.parseInt(typed.strip()) : 0;
  }

  private static UUID id(String text) {
    return text != null && text.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")
        ? UUID.fromString(text)
        : null;
  }
}
