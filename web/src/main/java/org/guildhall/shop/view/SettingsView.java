package org.guildhall.shop.view;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.UUID;
import org.guildhall.shared.entity.Money;
import org.guildhall.shop.entity.ShopProfile;
import org.guildhall.shop.service.ShopSettingsDetails;
import org.guildhall.shop.service.ShopSettingsService;

/** What the shop says of itself, and its policies. What is typed stays until it is accepted. */
@Named
@ViewScoped
public class SettingsView implements Serializable {
  private static final long serialVersionUID = 1L;

  @Inject ShopSettingsService settings;

  private UUID id;
  private int version;
  private String name;
  private String tagline;
  private String story;
  private String announcement;
  private String place;
  private String makers;
  private Integer returnsDays;
  private String returnPolicy;
  private String cancellationPolicy;
  private Long giftWrapMinor;
  private transient ShopSettingsDetails shop;

  public void load() {
    var said = getShop().profile();
    id = getShop().id();
    version = getShop().version();
    name = said.name();
    tagline = said.tagline();
    story = said.story();
    announcement = said.announcement();
    place = said.place();
    makers = said.makers();
    returnsDays = said.returnsDays();
    returnPolicy = said.returnPolicy();
    cancellationPolicy = said.cancellationPolicy();
    giftWrapMinor = getShop().giftWrapMinor();
  }

  public String save() {
    var kept = getShop().profile();
    settings.edit(
        id,
        version,
        new ShopProfile(
            name,
            tagline,
            story,
            announcement,
            place,
            makers,
            kept.bannerMediaId(),
            kept.portraitMediaId(),
            returnsDays == null ? 0 : returnsDays,
            returnPolicy,
            cancellationPolicy),
        giftWrapMinor);
    return "/workshop/shop/settings.xhtml?faces-redirect=true&said=common.saved";
  }

  public ShopSettingsDetails getShop() {
    if (shop == null) {
      shop = settings.mine();
    }
    return shop;
  }

  public Money getGiftWrap() {
    return giftWrapMinor == null ? null : Money.of(giftWrapMinor, "USD");
  }

  public void setGiftWrap(Money price) {
    giftWrapMinor = price == null ? null : price.minor();
  }

  public String getName() {
    return name;
  }

  public void setName(String name) {
    this.name = name;
  }

  public String getTagline() {
    return tagline;
  }

  public void setTagline(String tagline) {
    this.tagline = tagline;
  }

  public String getStory() {
    return story;
  }

  public void setStory(String story) {
    this.story = story;
  }

  public String getAnnouncement() {
    return announcement;
  }

  public void setAnnouncement(String announcement) {
    this.announcement = announcement;
  }

  public String getPlace() {
    return place;
  }

  public void setPlace(String place) {
    this.place = place;
  }

  public String getMakers() {
    return makers;
  }

  public void setMakers(String makers) {
    this.makers = makers;
  }

  public Integer getReturnsDays() {
    return returnsDays;
  }

  public void setReturnsDays(Integer returnsDays) {
    this.returnsDays = returnsDays;
  }

  public String getReturnPolicy() {
    return returnPolicy;
  }

  public void setReturnPolicy(String returnPolicy) {
    this.returnPolicy = returnPolicy;
  }

  public String getCancellationPolicy() {
    return cancellationPolicy;
  }

  public void setCancellationPolicy(String cancellationPolicy) {
    this.cancellationPolicy = cancellationPolicy;
  }
}
