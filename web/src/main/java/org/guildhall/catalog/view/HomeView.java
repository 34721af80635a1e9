package org.guildhall.catalog.view;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.guildhall.catalog.service.HomeDetails;
import org.guildhall.catalog.service.HomeService;
import org.guildhall.shared.service.Settings;
import org.guildhall.shared.view.Assets;

/** The home page. */
@Named
@RequestScoped
public class HomeView {
  @Inject HomeService homes;
  @Inject Settings settings;
  @Inject Assets assets;

  private HomeDetails details;

  @PostConstruct
  void load() {
    details = homes.home();
  }

  public HomeDetails getDetails() {
    return details;
  }

  public String getStructuredData() {
    return StructuredData.market(settings.baseUrl(), assets.url("img/icon-512.png"));
  }
}
