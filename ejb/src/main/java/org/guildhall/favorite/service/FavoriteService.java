package org.guildhall.favorite.service;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.guildhall.account.entity.SecretHash;
import org.guildhall.catalog.service.CatalogService;
import org.guildhall.favorite.entity.FavoriteError;
import org.guildhall.favorite.entity.FavoriteOwner;
import org.guildhall.favorite.entity.FavoriteRepository;
import org.guildhall.favorite.entity.FavoriteRow;
import org.guildhall.favorite.entity.FavoriteTarget;
import org.guildhall.favorite.entity.FavoriteTarget.Kind;
import org.guildhall.shared.entity.BusinessException;
import org.guildhall.shared.service.Caller;
import org.guildhall.shop.service.ShopService;

/** The favorites of the caller's account, or of the guest whose cookie it is. */
@Stateless
@PermitAll
public class FavoriteService {
  /** The most one person keeps. */
  public static final int MOST = 200;

  @Inject FavoriteRepository favorites;
  @Inject CatalogService catalog;
  @Inject ShopService shops;
  @Inject Caller caller;
  @Inject Clock clock;

  /** What is kept, the newest first; no statement for a visitor who keeps nothing. */
  public List<FavoriteTarget> kept(String guestToken) {
    return rows(guestToken).stream().map(FavoriteRow::target).toList();
  }

  /** What is kept as it stands now, in at most three statements. */
  public FavoriteList list(String guestToken) {
    var rows = rows(guestToken);
    return FavoriteList.of(
        rows, catalog.cards(ids(rows, Kind.PRODUCT)), shops.cards(ids(rows, Kind.SHOP)));
  }

  /**
   * Keeps it; keeping it once more changes nothing. Refuses what the public never saw, and more
   * than {@link #MOST}. Returns the token a new guest must keep, or empty when there is an owner.
   */
  public Optional<String> keep(String guestToken, FavoriteTarget target) {
    var known = owner(guestToken);
    var newToken = known.isEmpty() ? SecretHash.newSecret() : null;
    var owner = known.orElseGet(() -> FavoriteOwner.guest(SecretHash.of(newToken)));
    if (!favorites.keep(owner, target, MOST, clock.instant()) && !favorites.holds(owner, target)) {
      throw favorites.count(owner) < MOST
          ? new BusinessException(FavoriteError.NOT_FOUND, target.id())
          : new BusinessException(FavoriteError.LIMIT, MOST);
    }
    return Optional.ofNullable(newToken);
  }

  /** Drops it; dropping what is not kept changes nothing. */
  public void drop(String guestToken, FavoriteTarget target) {
    owner(guestToken).ifPresent(owner -> favorites.drop(owner, target));
  }

  /**
   * Gives the signed-in caller what this browser's guest kept; true when the guest's token is spent
   * and can be forgotten. A visitor keeps theirs.
   */
  public boolean adopt(String guestToken) {
    var account = caller.find();
    if (guestToken == null || account.isEmpty()) {
      return false;
    }
    favorites.adopt(SecretHash.of(guestToken), account.get(), MOST);
    return true;
  }

  private List<FavoriteRow> rows(String guestToken) {
    return owner(guestToken).map(favorites::rows).orElse(List.of());
  }

  private Optional<FavoriteOwner> owner(String guestToken) {
    return caller
        .find()
        .map(FavoriteOwner::account)
        .or(() -> Optional.ofNullable(guestToken).map(SecretHash::of).map(FavoriteOwner::guest));
  }

  private static List<UUID> ids(List<FavoriteRow> rows, Kind kind) {
    return rows.stream()
        .map(FavoriteRow::target)
        .filter(target -> target.kind() == kind)
        .map(FavoriteTarget::id)
        .toList();
  }
}
