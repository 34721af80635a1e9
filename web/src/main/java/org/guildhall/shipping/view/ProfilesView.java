package org.guildhall.shipping.view;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.guildhall.shared.entity.Money;
import org.guildhall.shipping.service.EditShippingProfileCommand;
import org.guildhall.shipping.service.ShippingProfileDetails;
import org.guildhall.shipping.service.ShippingProfileService;
import org.guildhall.shop.service.ShopSettingsService;

/** The shipping profiles of a shop, one of them open for editing; the address names which. */
@Named
@ViewScoped
public class ProfilesView implements Serializable {
  private static final long serialVersionUID = 1L;
  private static final int SPARE_ROWS = 2;

  @Inject ShippingProfileService profiles;
  @Inject ShopSettingsService settings;

  private String profile;
  private UUID shopId;
  private String name;
  private String originPostalCode;
  private Long freeOverMinor;
  private final List<RateForm> rates = new ArrayList<>();
  private transient List<ShippingProfileDetails> all;

  public void load() {
    shopId = settings.mine().id();
    if (isEditing() && !isNew()) {
      read(profiles.details(shopId, UUID.fromString(profile)));
    }
    for (int i = 0; isEditing() && i < SPARE_ROWS; i++) {
      rates.add(new RateForm());
    }
  }

  private void read(ShippingProfileDetails details) {
    name = details.name();
    originPostalCode = details.originPostalCode();
    freeOverMinor = details.freeOverMinor();
    details.rates().forEach(rate -> rates.add(RateForm.of(rate)));
  }

  public String save() {
    var command =
        new EditShippingProfileCommand(
            name,
            "US",
            originPostalCode,
            freeOverMinor,
            rates.stream().filter(rate -> !rate.isEmpty()).map(RateForm::terms).toList());
    if (isNew()) {
      profiles.create(shopId, command);
    } else {
      profiles.edit(shopId, UUID.fromString(profile), command);
    }
    return "/workshop/shipping/profiles.xhtml?faces-redirect=true&said=common.saved";
  }

  public boolean isEditing() {
    return profile != null;
  }

  public boolean isNew() {
    return "new".equals(profile);
  }

  public List<ShippingProfileDetails> getAll() {
    if (all == null) {
      all = profiles.list(shopId);
    }
    return all;
  }

  public Money getFreeOver() {
    return freeOverMinor == null ? null : Money.of(freeOverMinor, "USD");
  }

  public void setFreeOver(Money amount) {
    freeOverMinor = amount == null ? null : amount.minor();
  }

  /** The amount of minor units as money, for the list. */
  public Money money(Long minor) {
    return minor == null ? null : Money.of(minor, "USD");
  }

  public List<RateForm> getRates() {
    return rates;
  }

  public String getProfile() {
    return profile;
  }

  public void setProfile(String profile) {
    this.profile = profile;
  }

  public String getName() {
    return name;
  }

  public void setName(String name) {
    this.name = name;
  }

  public String getOriginPostalCode() {
    return originPostalCode;
  }

  public void setOriginPostalCode(String originPostalCode) {
    this.originPostalCode = originPostalCode;
  }
}
