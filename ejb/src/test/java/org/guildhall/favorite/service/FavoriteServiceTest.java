package org.guildhall.favorite.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.guildhall.account.entity.SecretHash;
import org.guildhall.favorite.entity.FavoriteError;
import org.guildhall.favorite.entity.FavoriteOwner;
import org.guildhall.favorite.entity.FavoriteRepository;
import org.guildhall.favorite.entity.FavoriteRow;
import org.guildhall.favorite.entity.FavoriteTarget;
import org.guildhall.shared.entity.BusinessException;
import org.guildhall.shared.service.Caller;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FavoriteServiceTest {
  private static final UUID JUNE = UUID.randomUUID();
  private static final FavoriteTarget VASE = FavoriteTarget.product(UUID.randomUUID());
  private static final FavoriteTarget NOTHING = FavoriteTarget.product(UUID.randomUUID());

  private final FavoriteService service = new FavoriteService();
  private final Kept kept = new Kept();
  private UUID signedIn;

  @BeforeEach
  void build() {
    service.favorites = kept;
    service.clock = Clock.systemUTC();
    service.caller =
        new Caller() {
          @Override
          public Optional<UUID> find() {
            return Optional.ofNullable(signedIn);
          }
        };
  }

  @Test
  void givesANewGuestATokenAndLaterNone() {
    var token = service.keep(null, VASE).orElseThrow();

    assertThat(service.kept(token)).containsExactly(VASE);
    assertThat(service.keep(token, VASE)).isEmpty();
    assertThat(service.kept("another")).isEmpty();
  }

  @Test
  void keepsForTheAccountOfWhoIsSignedIn() {
    signedIn = JUNE;

    assertThat(service.keep("a guest's", VASE)).isEmpty();
    assertThat(kept.of(FavoriteOwner.account(JUNE))).containsExactly(VASE);
    assertThat(kept.of(FavoriteOwner.guest(SecretHash.of("a guest's")))).isEmpty();
  }

  @Test
  void refusesWhatIsNotThere() {
    assertThatExceptionOfType(BusinessException.class)
        .isThrownBy(() -> service.keep("t", NOTHING))
        .satisfies(r -> assertThat(r.error()).isEqualTo(FavoriteError.NOT_FOUND));
  }

  @Test
  void refusesMoreThanTheListHolds() {
    for (int i = 0; i < FavoriteService.MOST; i++) {
      service.keep("t", FavoriteTarget.product(UUID.randomUUID()));
    }

    assertThatExceptionOfType(BusinessException.class)
        .isThrownBy(() -> service.keep("t", VASE))
        .satisfies(r -> assertThat(r.error()).isEqualTo(FavoriteError.LIMIT));
    assertThat(service.kept("t")).hasSize(FavoriteService.MOST).doesNotContain(VASE);
  }

  @Test
  void takesAGuestsFavoritesAlongOnlyOnceSomebodyIsSignedIn() {
    service.keep("t", VASE);

    assertThat(service.adopt("t")).isFalse();
    signedIn = JUNE;
    assertThat(service.adopt(null)).isFalse();
    assertThat(service.adopt("t")).isTrue();
    assertThat(service.kept(null)).containsExactly(VASE);
  }

  /** What the table does, in memory. */
  private static final class Kept extends FavoriteRepository {
    private final Map<FavoriteOwner, List<FavoriteTarget>> rows = new HashMap<>();

    private List<FavoriteTarget> of(FavoriteOwner owner) {
      return rows.computeIfAbsent(owner, none -> new ArrayList<>());
    }

    @Override
    public boolean keep(FavoriteOwner owner, FavoriteTarget target, int limit, Instant when) {
      return !target.equals(NOTHING)
          && of(owner).size() < limit
          && !of(owner).contains(target)
          && of(owner).add(target);
    }

    @Override
    public boolean holds(FavoriteOwner owner, FavoriteTarget target) {
      return of(owner).contains(target);
    }

    @Override
    public int count(FavoriteOwner owner) {
      return of(owner).size();
    }

    @Override
    public List<FavoriteRow> rows(FavoriteOwner owner) {
      return of(owner).stream().map(target -> new FavoriteRow(target, "Vase")).toList();
    }

    @Override
    public void adopt(String tokenHash, UUID accountId, int limit) {
      of(FavoriteOwner.account(accountId)).addAll(of(FavoriteOwner.guest(tokenHash)));
      rows.remove(FavoriteOwner.guest(tokenHash));
    }
  }
}
