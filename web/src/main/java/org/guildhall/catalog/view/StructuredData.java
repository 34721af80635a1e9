package org.guildhall.catalog.view;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import java.util.List;
import org.guildhall.catalog.service.CategoryNode;
import org.guildhall.catalog.service.ProductDetails;
import org.guildhall.shared.entity.Money;
import org.guildhall.shared.view.Texts;
import org.guildhall.shop.service.ShopDetails;

/** What search engines read beside the page (schema.org as JSON-LD). */
public final class StructuredData {
  private static final String CONTEXT = "https://schema.org";

  private StructuredData() {}

  /** The market itself, with its search. */
  public static String market(String baseUrl, String logo) {
    var search =
        Json.createObjectBuilder()
            .add("@type", "SearchAction")
            .add("target", baseUrl + "/search?q={words}")
            .add("query-input", "required name=words");
    return written(
        Json.createObjectBuilder()
            .add("@context", CONTEXT)
            .add(
                "@graph",
                Json.createArrayBuilder()
                    .add(thing("Organization", baseUrl).add("logo", baseUrl + logo))
                    .add(thing("WebSite", baseUrl).add("potentialAction", search))));
  }

  /** Where a page lies: the categories above it, and itself. */
  public static String trail(String baseUrl, List<CategoryNode> trail, String name, String path) {
    return written(crumbs(baseUrl, trail, name, path).add("@context", CONTEXT));
  }

  /** A listing with its offer, its rating and where it lies. */
  public static String product(String baseUrl, ProductDetails product) {
    var address = baseUrl + "/p/" + product.slug();
    var data =
        Json.createObjectBuilder()
            .add("@type", "Product")
            .add("name", product.title())
            .add("url", address)
            .add("description", plain(product.description()))
            .add("image", pictures(baseUrl, product))
            .add(
                "brand",
                Json.createObjectBuilder()
                    .add("@type", "Brand")
                    .add("name", product.maker().name()))
            .add("offers", offer(baseUrl, address, product));
    if (product.rating().isRated()) {
      data.add(
          "aggregateRating",
          Json.createObjectBuilder()
              .add("@type", "AggregateRating")
              .add("ratingValue", product.rating().getText())
              .add("reviewCount", product.rating().count()));
    }
    return written(
        Json.createObjectBuilder()
            .add("@context", CONTEXT)
            .add(
                "@graph",
                Json.createArrayBuilder()
                    .add(data)
                    .add(
                        crumbs(
                            baseUrl, product.trail(), product.title(), "/p/" + product.slug()))));
  }

  /** A maker's shop. */
  public static String shop(String baseUrl, ShopDetails shop) {
    var data =
        Json.createObjectBuilder()
            .add("@context", CONTEXT)
            .add("@type", "Store")
            .add("name", shop.name())
            .add("url", baseUrl + "/shop/" + shop.slug());
    if (shop.tagline() != null) {
      data.add("description", shop.tagline());
    }
    return written(data);
  }

  private static JsonObjectBuilder thing(String type, String baseUrl) {
    return Json.createObjectBuilder()
        .add("@type", type)
        .add("name", Texts.format("common.brand"))
        .add("url", baseUrl + "/");
  }

  /** One price is one offer; more are told as a range. */
  private static JsonObjectBuilder offer(String baseUrl, String address, ProductDetails product) {
    boolean single = product.variants().size() == 1;
    var offer =
        Json.createObjectBuilder()
            .add("@type", single ? "Offer" : "AggregateOffer")
            .add("url", address)
            .add("priceCurrency", product.price().currency())
            .add("availability", CONTEXT + (product.isSoldOut() ? "/SoldOut" : "/InStock"))
            .add("itemCondition", CONTEXT + "/NewCondition")
            .add(
                "seller",
                Json.createObjectBuilder()
                    .add("@type", "Organization")
                    .add("name", product.maker().name())
                    .add("url", baseUrl + "/shop/" + product.maker().slug()));
    if (single) {
      return offer.add("price", decimal(product.price()));
    }
    return offer
        .add("lowPrice", decimal(product.price()))
        .add("highPrice", decimal(product.highestPrice()))
        .add("offerCount", product.variants().size());
  }

  static String decimal(Money money) {
    return money.decimal().toPlainString();
  }

  private static JsonArrayBuilder pictures(String baseUrl, ProductDetails product) {
    var pictures = Json.createArrayBuilder();
    product.pictures().forEach(picture -> pictures.add(baseUrl + picture.url(1000, "jpg")));
    return pictures;
  }

  private static JsonObjectBuilder crumbs(
      String baseUrl, List<CategoryNode> trail, String name, String path) {
    var steps = Json.createArrayBuilder();
    int position = 1;
    steps.add(step(position++, Texts.format("common.home"), baseUrl + "/"));
    for (var category : trail) {
      steps.add(step(position++, category.name(), baseUrl + "/c/" + category.path()));
    }
    steps.add(step(position, name, baseUrl + path));
    return Json.createObjectBuilder().add("@type", "BreadcrumbList").add("itemListElement", steps);
  }

  private static JsonObjectBuilder step(int position, String name, String address) {
    return Json.createObjectBuilder()
        .add("@type", "ListItem")
        .add("position", position)
        .add("name", name)
        .add("item", address);
  }

  private static String plain(String html) {
    return html.replaceAll("<[^>]*>", " ").replaceAll("\\s+", " ").strip();
  }

  /** As it may stand inside a script element: nothing in it can close the element. */
  private static String written(JsonObjectBuilder data) {
    return data.build().toString().replace("<", "\\u003c").replace("&", "\\u0026");
  }
}
