package org.guildhall.shop.entity;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.util.UUID;
import org.guildhall.shared.entity.AggregateRoot;
import org.guildhall.shared.entity.BusinessException;
import org.guildhall.shared.entity.SharedError;

/** A seller's shop. */
@Entity
public class Shop extends AggregateRoot {
  private static final long DEAREST_WRAP = 100_000;

  private UUID ownerId;
  private String name;
  private String slug;
  private String tagline;
  private String story;
  private String announcement;
  private String place;
  private String makers;
  private UUID bannerMediaId;
  private UUID portraitMediaId;

  @Enumerated(EnumType.STRING)
  private ShopStatus status;

  private String statusReason;
  private int returnsDays = 14;
  private String returnPolicy;
  private String cancellationPolicy;
  private String workingDays = WorkingDays.MONDAY_TO_FRIDAY.text();
  private Instant openedAt;
  private Long giftWrapMinor;

  protected Shop() {}

  private Shop(UUID id, Instant when) {
    super(id, when);
  }

  /** A shop begins, not yet seen by shoppers. The slug must be free. */
  public static Shop found(UUID id, UUID ownerId, String name, String slug, Instant when) {
    var shop = new Shop(id, when);
    shop.ownerId = ownerId;
    shop.rename(name);
    shop.slug = slug;
    shop.status = ShopStatus.ONBOARDING;
    return shop;
  }

  /** Shoppers may come in. Refuses a shop that is already past its onboarding. */
  public void open(Instant when) {
    require(status == ShopStatus.ONBOARDING, ShopStatus.OPEN);
    status = ShopStatus.OPEN;
    openedAt = when;
    touched(when);
  }

  /** Hides the shop and its listings. Refuses without a reason, and a shop that is not open. */
  public void suspend(String reason, Instant when) {
    if (reason == null || reason.isBlank()) {
      throw BusinessException.at("reason", ShopError.REASON_REQUIRED);
    }
    require(status == ShopStatus.OPEN, ShopStatus.SUSPENDED);
    status = ShopStatus.SUSPENDED;
    statusReason = reason.strip();
    touched(when);
  }

  /** Ends a suspension; every listing is as it was. */
  public void reopen(Instant when) {
    require(status == ShopStatus.SUSPENDED, ShopStatus.OPEN);
    status = ShopStatus.OPEN;
    statusReason = null;
    touched(when);
  }

  /** Changes what the shop says of itself. Refuses a name of under 2 or over 80 letters. */
  public void edit(ShopProfile profile, Instant when) {
    rename(profile.name());
    if (profile.returnsDays() < 0 || profile.returnsDays() > 365) {
      throw BusinessException.at("returnsDays", ShopError.RETURNS_DAYS_RANGE, 0, 365);
    }
    tagline = profile.tagline();
    story = profile.story();
    announcement = profile.announcement();
    place = profile.place();
    makers = profile.makers();
    bannerMediaId = profile.bannerMediaId();
    portraitMediaId = profile.portraitMediaId();
    returnsDays = profile.returnsDays();
    returnPolicy = profile.returnPolicy();
    cancellationPolicy = profile.cancellationPolicy();
    touched(when);
  }

  /** The days the maker works on from now on; promises given before stay as they were. */
  public void workOn(WorkingDays days, Instant when) {
    workingDays = days.text();
    touched(when);
  }

  /** Offers to wrap parcels as presents for that much (minor units); null: not at all. */
  public void wrapGifts(Long priceMinor, Instant when) {
    if (priceMinor != null && (priceMinor < 0 || priceMinor > DEAREST_WRAP)) {
      throw BusinessException.at("giftWrap", SharedError.OUT_OF_RANGE);
    }
    giftWrapMinor = priceMinor;
    touched(when);
  }

  /** Moves the shop to another address; the old one stays known. */
  public void moveTo(String newSlug, Instant when) {
    slug = newSlug;
    touched(when);
  }

  private void rename(String newName) {
    var stripped = newName == null ? "" : newName.strip();
    if (stripped.length() < 2 || stripped.length() > 80) {
      throw BusinessException.at("name", ShopError.NAME_LENGTH, 2, 80);
    }
    name = stripped;
  }

  private void require(boolean allowed, ShopStatus target) {
    if (!allowed) {
      throw new BusinessException(ShopError.ILLEGAL_TRANSITION, status, target);
    }
  }

  public boolean isOpen() {
    return status == ShopStatus.OPEN;
  }

  public ShopProfile getProfile() {
    return new ShopProfile(
        name,
        tagline,
        story,
        announcement,
        place,
        makers,
        bannerMediaId,
        portraitMediaId,
        returnsDays,
        returnPolicy,
        cancellationPolicy);
  }

  public WorkingDays getWorkingDays() {
    return WorkingDays.parse(workingDays);
  }

  public Long getGiftWrapMinor() {
    return giftWrapMinor;
  }

  public UUID getOwnerId() {
    return ownerId;
  }

  public String getName() {
    return name;
  }

  public String getSlug() {
    return slug;
  }

  public ShopStatus getStatus() {
    return status;
  }

  public String getStatusReason() {
    return statusReason;
  }

  public Instant getOpenedAt() {
    return openedAt;
  }
}
