package org.guildhall.shared.view;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.regex.Pattern;
import org.guildhall.cart.service.CartService;
import org.guildhall.cart.view.CartCookie;
import org.guildhall.catalog.service.CatalogService;
import org.guildhall.catalog.service.CategoryNode;
import org.guildhall.shared.service.Caller;
import org.guildhall.shared.service.Settings;

/** What the frame of every page knows of the request: where it is, who asks, what it has to say. */
@Named("frame")
@RequestScoped
public class FrameView {
  private static final Pattern CODE = Pattern.compile("[a-z_]+(\\.[a-z_]+)+");

  @Inject HttpServletRequest request;
  @Inject Caller caller;
  @Inject Settings settings;
  @Inject CatalogService catalog;
  @Inject CartService carts;
  @Inject CartCookie cookie;

  /** The path the person sees, without query. */
  public String getPath() {
    var forwarded = request.getAttribute(RequestDispatcher.FORWARD_REQUEST_URI);
    return forwarded == null ? request.getRequestURI() : (String) forwarded;
  }

  /** True on this page and on those below it. */
  public boolean at(String path) {
    return getPath().equals(path) || (path.length() > 1 && getPath().startsWith(path + "/"));
  }

  /** True on this page only. */
  public boolean is(String path) {
    return getPath().equals(path);
  }

  /** The number of things in the cart; zero when there is none. */
  public int getCartCount() {
    var token = cookie.token();
    return token == null && !isSignedIn() ? 0 : carts.count(token);
  }

  /** The kinds of the category bar. */
  public List<CategoryNode> getKinds() {
    return catalog.categories();
  }

  /** The kind (top category) the address names, or null. */
  public String getKind() {
    return at("/c") ? getPath().substring(3).replaceFirst("/.*", "") : null;
  }

  /** The one address under which search engines know this page. */
  public String getCanonical() {
    return settings.baseUrl() + getPath();
  }

  public String getBaseUrl() {
    return settings.baseUrl();
  }

  public boolean isSignedIn() {
    return caller.find().isPresent();
  }

  /** True when the caller has this role. */
  public boolean may(String role) {
    return caller.isIn(role);
  }

  /** The news that came with a redirect, as text, or null; only codes we wrote are repeated. */
  public String getSaid() {
    var code = request.getParameter("said");
    if (code == null || !CODE.matcher(code).matches()) {
      return null;
    }
    var key = "said." + code;
    return Texts.bundle().containsKey(key) ? Texts.bundle().getString(key) : null;
  }

  /** How long a person who was too quick should wait, in words; null where nobody said. */
  public String getWait() {
    return (String) request.getAttribute(CodedExceptionHandler.WAIT);
  }

  /** The name under which the log knows this request. */
  public String getIncident() {
    return String.valueOf(request.getAttribute(CorrelationFilter.KEY));
  }
}
