package org.guildhall.catalog.view;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.guildhall.catalog.entity.ListingAddress;
import org.guildhall.catalog.service.CatalogService;
import org.guildhall.catalog.service.CategoryNode;
import org.guildhall.catalog.service.CategoryPage;
import org.guildhall.media.service.Picture;
import org.guildhall.shared.service.Settings;

/** A category with its list. */
@Named
@RequestScoped
public class CategoryView {
  @Inject CatalogService catalog;
  @Inject Settings settings;
  @Inject HttpServletRequest request;

  private CategoryPage page;

  @PostConstruct
  void load() {
    page =
        catalog.category(
            request.getParameter("path"), ListingAddress.read(request.getParameterMap()));
  }

  public CategoryNode getCategory() {
    return page.category();
  }

  /** The categories above this one. */
  public List<CategoryNode> getTrail() {
    return page.trail().subList(0, Math.max(0, page.trail().size() - 1));
  }

  public Browsing getList() {
    return new Browsing("/c/" + page.category().path(), null, page.listing());
  }

  /** The picture of the first thing in the list, for those who share the page; null without one. */
  public Picture getPicture() {
    var items = page.listing().items();
    return items.isEmpty() ? null : items.get(0).picture();
  }

  public String getStructuredData() {
    var category = page.category();
    return StructuredData.trail(
        settings.baseUrl(), getTrail(), category.name(), "/c/" + category.path());
  }
}
