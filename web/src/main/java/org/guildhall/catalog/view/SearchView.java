package org.guildhall.catalog.view;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import org.guildhall.catalog.entity.ListingAddress;
import org.guildhall.catalog.entity.ListingSort;
import org.guildhall.search.service.SearchPage;
import org.guildhall.search.service.SearchService;
import org.guildhall.shared.view.Texts;

/** What was found for some words; without words, all there is. */
@Named
@RequestScoped
public class SearchView {
  @Inject SearchService search;
  @Inject HttpServletRequest request;

  private SearchPage found;
  private Browsing list;

  @PostConstruct
  void load() {
    var filter = ListingAddress.read(request.getParameterMap());
    found = search.search(request.getParameter("q"), filter);
    var words = found.words().isEmpty() ? null : found.words();
    list = new Browsing("/search", words, found.listing());
  }

  /** True when nothing had all of the words, and these things have some of them. */
  public boolean isRelaxed() {
    return found.relaxed();
  }

  public Browsing getList() {
    return list;
  }

  public String getHeading() {
    if (list.words() != null) {
      return Texts.format(
          list.page().total() == 0 ? "catalog.search.nothing" : "catalog.search.heading",
          list.words());
    }
    return Texts.format(
        list.page().filter().sort() == ListingSort.NEWEST
            ? "common.new_this_week"
            : "catalog.search.everything");
  }
}
