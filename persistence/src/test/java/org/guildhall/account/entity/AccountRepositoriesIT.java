package org.guildhall.account.entity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.guildhall.shared.entity.BusinessException;
import org.guildhall.shared.entity.Ids;
import org.guildhall.testing.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Accounts, addresses, proofs and throttles on real PostgreSQL. */
class AccountRepositoriesIT {
  private static final Instant NOW = Instant.parse("2026-06-09T18:38:00Z");

  private TestDatabase database;
  private UUID june;
  private int registered;

  @BeforeEach
  void build() {
    database = TestDatabase.fresh();
    june = register("june@example.com", "June Abara");
  }

  @AfterEach
  void drop() {
    database.close();
  }

  @Test
  void findsAnAccountByTheAddressInAnySpelling() {
    var found =
        database.<UUID>inTransaction(
            em -> accounts(em).byEmail(Email.of(" JUNE@example.com")).orElseThrow().getId());

    assertThat(found).isEqualTo(june);
  }

  @Test
  void searchesNamesAndAddressesByTheirLettersAlone() {
    register("ada_50%@example.com", "Ada");

    assertThat(search("50%", null)).extracting(AccountRow::displayName).containsExactly("Ada");
    assertThat(search("_", null)).extracting(AccountRow::displayName).containsExactly("Ada");
    assertThat(search("ABARA", null)).extracting(AccountRow::id).containsExactly(june);
    assertThat(search("", null)).hasSize(2);
  }

  @Test
  void goesOnBehindTheLastAccountOfThePageBefore() {
    var ada = register("ada@example.com", "Ada");

    assertThat(search("", ada)).extracting(AccountRow::id).containsExactly(june);
    assertThat(search("", june)).isEmpty();
  }

  @Test
  void hidesTheAddressOfAnotherAccount() {
    var ada = register("ada@example.com", "Ada");
    var id = keepAddress(june);

    assertThatExceptionOfType(BusinessException.class)
        .isThrownBy(() -> database.run(em -> addresses(em).ownedBy(ada, id)))
        .satisfies(r -> assertThat(r.error()).isEqualTo(AccountError.ADDRESS_NOT_FOUND));
  }

  @Test
  void movesTheDefaultMarkToAnotherAddress() {
    var first = keepAddress(june);
    var second = keepAddress(june);
    makeDefault(first);
    makeDefault(second);

    List<Address> kept =
        database.inTransaction(em -> addresses(em).ownedBy(june, AddressKind.SHIPPING));
    assertThat(kept).extracting(Address::getId).containsExactly(second, first);
    assertThat(kept).extracting(Address::isDefault).containsExactly(true, false);
  }

  @Test
  void ofRivalsForTheLastTriesJustAsManyPassAsTheLimitAllows() {
    var passed =
        rivals(
            20,
            () -> database.<Boolean>inTransaction(em -> throttle(em).take("sign_in:x", NOW, 5)));

    assertThat(passed).filteredOn(took -> took).hasSize(5);
  }

  @Test
  void anHonestTryIsGivenBack() {
    assertThat(take(1)).isTrue();
    assertThat(take(1)).isFalse();

    database.run(em -> throttle(em).giveBack("sign_in:x", NOW));

    assertThat(take(1)).isTrue();
  }

  @Test
  void ofTwoWhoSpendAProofAtOnceOnlyOneSucceeds() {
    database.run(
        em ->
            tokens(em)
                .add(
                    AccountToken.issue(
                        Ids.at(NOW), june, TokenPurpose.RESET_PASSWORD, "hash", NOW)));

    var spent = rivals(2, this::spendProof);

    assertThat(spent).containsExactlyInAnyOrder(true, false);
  }

  private boolean spendProof() {
    return database.inTransaction(
        em -> {
          try {
            tokens(em).lockProof("hash", TokenPurpose.RESET_PASSWORD).use(NOW);
            return true;
          } catch (BusinessException refusal) {
            assertThat(refusal.error()).isEqualTo(AccountError.TOKEN_USED);
            return false;
          }
        });
  }

  @Test
  void keepsAKeyAsJson() {
    database.run(
        em -> tokens(em).add(SigningKey.create("k1", "ES256", "{\"kty\":\"EC\"}", "sealed", NOW)));

    List<SigningKey> keys =
        database.inTransaction(em -> tokens(em).signingKeys(NOW.plusSeconds(60)));
    assertThat(keys).extracting(SigningKey::getSealedPrivate).containsExactly("sealed");
    assertThat(keys.get(0).getPublicJwk()).contains("\"EC\"");
  }

  private UUID register(String email, String name) {
    var id = Ids.at(NOW.plusSeconds(registered++));
    database.run(em -> accounts(em).add(Account.register(id, Email.of(email), name, "hash", NOW)));
    return id;
  }

  private UUID keepAddress(UUID owner) {
    var id = Ids.at(NOW);
    var home =
        new PostalAddress(
            "June", null, "418 NW Everett", null, "Portland", "OR", "97205", "US", null);
    database.run(em -> addresses(em).add(Address.keep(id, owner, AddressKind.SHIPPING, home, NOW)));
    return id;
  }

  private void makeDefault(UUID id) {
    database.run(
        em -> {
          addresses(em).clearDefault(june, AddressKind.SHIPPING, NOW);
          addresses(em).ownedBy(june, id).makeDefault(NOW);
        });
  }

  private List<AccountRow> search(String words, UUID behind) {
    return database.inTransaction(em -> accounts(em).search(words, null, behind, 25));
  }

  private boolean take(int limit) {
    return database.<Boolean>inTransaction(em -> throttle(em).take("sign_in:x", NOW, limit));
  }

  private static List<Boolean> rivals(int count, java.util.function.Supplier<Boolean> each) {
    var pool = Executors.newFixedThreadPool(8);
    try {
      var all =
          IntStream.range(0, count)
              .mapToObj(n -> CompletableFuture.supplyAsync(each, pool))
              .toList();
      return all.stream().map(CompletableFuture::join).toList();
    } finally {
      pool.shutdown();
    }
  }

  private static AccountRepository accounts(EntityManager em) {
    var repository = new AccountRepository();
    repository.em = em;
    return repository;
  }

  private static AddressRepository addresses(EntityManager em) {
    var repository = new AddressRepository();
    repository.em = em;
    return repository;
  }

  private static ThrottleRepository throttle(EntityManager em) {
    var repository = new ThrottleRepository();
    repository.em = em;
    return repository;
  }

  private static TokenRepository tokens(EntityManager em) {
    var repository = new TokenRepository();
    repository.em = em;
    return repository;
  }
}
