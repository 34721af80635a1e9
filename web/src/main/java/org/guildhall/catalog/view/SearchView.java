package org.guildhall.catalog.view;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import org.guildhall.catalog.entity.ListingAddress;
import org.guildhall.catalog.entity.ListingSort;
import org.guildhall.catalog.service.CatalogService;
import org.guildhall.shared.view.Texts;

/** What was found for some words; without words, all there is. */
@Named
@RequestScoped
public class SearchView {
  @Inject CatalogService catalog;
  @Inject HttpServletRequest request;

  private Browsing list;

  @PostConstruct
  void load() {
    var filter = ListingAddress.read(request.getParameterMap());
    var given = request.getParameter("q");
    var words = given == null || given.isBlank() ? null : given.strip();
    list = new Browsing("/search", words, catalog.everything(filter));
  }

  public Browsing getList() {
    return list;
  }

  public String getHeading() {
    if (list.words() != null) {
      return Texts.format("catalog.search.heading", list.words());
    }
    return Texts.format(
        list.page().filter().sort() == ListingSort.NEWEST
            ? "common.new_this_week"
            : "catalog.search.everything");
  }
}
