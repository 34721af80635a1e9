package org.guildhall.shop.view;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.guildhall.catalog.entity.ListingAddress;
import org.guildhall.catalog.service.CatalogService;
import org.guildhall.catalog.view.Browsing;
import org.guildhall.catalog.view.StructuredData;
import org.guildhall.media.service.Picture;
import org.guildhall.shared.service.Settings;
import org.guildhall.shared.view.Moved;
import org.guildhall.shop.service.ShopDetails;
import org.guildhall.shop.service.ShopPage;
import org.guildhall.shop.service.ShopService;

/** A shop's page: who makes, what they make, how they deal. */
@Named
@RequestScoped
public class ShopView {
  @Inject ShopService shops;
  @Inject CatalogService catalog;
  @Inject Settings settings;
  @Inject HttpServletRequest request;

  private ShopPage page;
  private Browsing list;

  @PostConstruct
  void load() {
    page = shops.page(request.getParameter("slug"));
    if (!page.isMoved()) {
      var slug = page.shop().slug();
      var filter = ListingAddress.read(request.getParameterMap());
      list = new Browsing("/shop/" + slug, null, catalog.ofShop(slug, filter));
    }
  }

  /** Sends readers of an old address to the new one. */
  public void follow() {
    if (page.isMoved()) {
      Moved.to(FacesContext.getCurrentInstance(), "/shop/" + page.movedTo());
    }
  }

  public ShopDetails getShop() {
    return page.shop();
  }

  public Browsing getList() {
    return list;
  }

  /** The shop's own banner, else the picture of the first thing it sells; null without either. */
  public Picture getBanner() {
    if (page.shop().banner() != null || list.page().items().isEmpty()) {
      return page.shop().banner();
    }
    return list.page().items().get(0).picture();
  }

  public List<String> getStoryParagraphs() {
    var story = page.shop().story();
    return story == null ? List.of() : List.of(story.strip().split("\\n\\s*\\n"));
  }

  public String getStructuredData() {
    return StructuredData.shop(settings.baseUrl(), page.shop());
  }
}
