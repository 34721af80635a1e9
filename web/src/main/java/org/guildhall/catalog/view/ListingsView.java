package org.guildhall.catalog.view;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.guildhall.catalog.entity.ProductState;
import org.guildhall.catalog.service.ListingService;
import org.guildhall.catalog.service.ShelfPage;
import org.guildhall.catalog.service.ShelfService;

/** The maker's listings: a state, a search and a page that all stand in the address. */
@Named
@ViewScoped
public class ListingsView implements Serializable {
  private static final long serialVersionUID = 1L;
  private static final int PAGE_SIZE = 20;
  private static final List<ProductState> STATES =
      List.of(ProductState.ACTIVE, ProductState.DRAFT, ProductState.PAUSED, ProductState.ARCHIVED);

  @Inject ShelfService shelf;
  @Inject ListingService listings;

  private String view;
  private String q;
  private Integer page;
  private String title;
  private transient ShelfPage found;
  private transient Map<ProductState, Long> counts;

  /** Begins a draft and goes to its editor. */
  public String draft() {
    return "/workshop/catalog/listing.xhtml?faces-redirect=true&id=" + listings.draft(title);
  }

  public ShelfPage getFound() {
    if (found == null) {
      found = shelf.page(List.of(getState()), q, page == null ? 1 : page, PAGE_SIZE);
    }
    return found;
  }

  public long count(ProductState state) {
    if (counts == null) {
      counts = shelf.counts();
    }
    return counts.getOrDefault(state, 0L);
  }

  public List<ProductState> getStates() {
    return STATES;
  }

  /** The state the address names; those on sale when it names none. */
  public ProductState getState() {
    return STATES.stream()
        .filter(state -> state.name().equalsIgnoreCase(view))
        .findFirst()
        .orElse(ProductState.ACTIVE);
  }

  public boolean isFiltered() {
    return q != null && !q.isBlank();
  }

  public List<Integer> getPages() {
    return IntStream.rangeClosed(1, getFound().pages()).boxed().toList();
  }

  public String getView() {
    return view;
  }

  public void setView(String view) {
    this.view = view;
  }

  public String getQ() {
    return q;
  }

  public void setQ(String q) {
    this.q = q;
  }

  public Integer getPage() {
    return page;
  }

  public void setPage(Integer page) {
    this.page = page;
  }

  public String getTitle() {
    return title;
  }

  public void setTitle(String title) {
    this.title = title;
  }
}
