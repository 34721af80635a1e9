package org.guildhall.favorite.view;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletResponse;
import org.guildhall.favorite.service.FavoriteList;
import org.guildhall.favorite.service.FavoriteService;

/** What somebody keeps, as it stands now. */
@Named
@RequestScoped
public class FavoritesView {
  @Inject FavoriteService favorites;
  @Inject FavoriteCookie cookie;
  private FavoriteList list;

  @PostConstruct
  void load() {
    var external = FacesContext.getCurrentInstance().getExternalContext();
    list = favorites.list(cookie.token((HttpServletResponse) external.getResponse()));
  }

  public FavoriteList getList() {
    return list;
  }

  /** True when nothing is kept; "empty" is a word of the expression language itself. */
  public boolean isBare() {
    return list.count() == 0;
  }

  public boolean isFull() {
    return list.count() >= FavoriteService.MOST;
  }

  public int getMost() {
    return FavoriteService.MOST;
  }
}
