package org.guildhall.catalog.view;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.guildhall.cart.service.CartService;
import org.guildhall.cart.view.CartCookie;
import org.guildhall.catalog.entity.CatalogError;
import org.guildhall.catalog.entity.ProductKind;
import org.guildhall.catalog.service.ProductCard;
import org.guildhall.catalog.service.ProductDetails;
import org.guildhall.catalog.service.ProductPage;
import org.guildhall.catalog.service.ProductService;
import org.guildhall.catalog.service.VariantDetails;
import org.guildhall.shared.entity.BusinessException;
import org.guildhall.shared.service.Settings;
import org.guildhall.shared.view.Moved;
import org.guildhall.shared.view.Texts;

/** The page of a listing: what it is, what can be chosen of it, when it comes. */
@Named
@RequestScoped
public class ProductView {
  private static final String COUNTRY = "US";
  private static final int GONE = 410;

  @Inject ProductService products;
  @Inject Settings settings;
  @Inject HttpServletRequest request;
  @Inject CartService carts;
  @Inject CartCookie cookie;

  private ProductPage page;
  private Choice choice;
  private int quantity = 1;

  @PostConstruct
  void load() {
    page = products.page(request.getParameter("slug"), COUNTRY);
    if (page.product() != null) {
      choice = Choice.of(page.product(), given());
    }
  }

  /** Sends readers of an old address on, and tells those of a listing that is gone. */
  public void follow() {
    var context = FacesContext.getCurrentInstance();
    if (page.outcome() == ProductPage.Outcome.MOVED) {
      Moved.to(context, "/p/" + page.movedTo());
    } else if (page.outcome() == ProductPage.Outcome.GONE) {
      context.getExternalContext().setResponseStatus(GONE);
    }
  }

  /** Puts what was chosen into the cart and shows it there. */
  public String add() {
    if (isGone() || choice.variant() == null) {
      throw new BusinessException(CatalogError.NOT_FOR_SALE);
    }
    cookie.keep(carts.add(cookie.token(), choice.variant().id(), quantity));
    return "/storefront/cart/cart?faces-redirect=true&said=cart.added";
  }

  public ProductDetails getProduct() {
    return page.product();
  }

  public boolean isGone() {
    return page.outcome() == ProductPage.Outcome.GONE;
  }

  public String getTitle() {
    return isGone() ? page.title() : page.product().title();
  }

  public List<ProductCard> getAlternatives() {
    return page.alternatives();
  }

  public VariantDetails getVariant() {
    return choice.variant();
  }

  public List<Axis> getAxes() {
    return choice.axes();
  }

  public String getStock() {
    return choice.stock(choice.variant());
  }

  public String getVariantsAsJson() {
    return choice.json();
  }

  public boolean isOneOfAKind() {
    return page.product().kind() == ProductKind.ONE_OF_A_KIND;
  }

  public boolean isMadeToOrder() {
    return page.product().kind() == ProductKind.MADE_TO_ORDER;
  }

  /** The most one person can take now; without meaning where the stock is not counted. */
  public int getMost() {
    var variant = choice.variant();
    return variant == null || !page.product().tracked() ? 99 : Math.max(1, variant.left());
  }

  public int getQuantity() {
    return quantity;
  }

  public void setQuantity(int quantity) {
    this.quantity = quantity;
  }

  /** The top category, for the category bar. */
  public String getKind() {
    return isGone() || page.product().trail().isEmpty()
        ? null
        : page.product().trail().get(0).path();
  }

  public String getMaterials() {
    return String.join(", ", page.product().materials());
  }

  /** The weight as people here read it, or null. */
  public String getWeight() {
    var grams = page.product().weightGrams();
    if (grams == null) {
      return null;
    }
    var ounces = (grams * 1000 + 14175) / 28350; // 28.35 g to the ounce, half up
    return ounces < 16
        ? Texts.format("catalog.ounces", ounces)
        : Texts.format("catalog.pounds", ounces / 16, ounces % 16);
  }

  /** The price as a plain decimal number, for those who share the page. */
  public String getPriceAmount() {
    return StructuredData.decimal(page.product().price());
  }

  public String getStructuredData() {
    return isGone() ? "{}" : StructuredData.product(settings.baseUrl(), page.product());
  }

  private List<UUID> given() {
    var given = new ArrayList<UUID>();
    for (int i = 0; i < page.product().options().size(); i++) {
      given.add(id(request.getParameter(Choice.PARAMETER + i)));
    }
    return given;
  }

  private static UUID id(String text) {
    return text != null && text.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")
        ? UUID.fromString(text)
        : null;
  }
}
