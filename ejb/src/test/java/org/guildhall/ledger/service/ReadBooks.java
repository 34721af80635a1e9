package org.guildhall.ledger.service;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.guildhall.testing.World.u;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import org.guildhall.ledger.entity.AccountKind;
import org.guildhall.ledger.entity.Booking;
import org.guildhall.ledger.entity.LedgerRepository;
import org.guildhall.ledger.entity.Reference;
import org.guildhall.ledger.entity.TransactionKind;
import org.guildhall.payment.entity.ProviderName;
import org.guildhall.shared.entity.BusinessException;
import org.guildhall.shared.entity.ErrorCode;
import org.guildhall.shared.entity.Money;
import org.guildhall.shared.service.Caller;
import org.guildhall.testing.TestDatabase;
import org.guildhall.testing.Wiring;
import org.guildhall.testing.World;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** Books of one shop, asked by its maker, by the office and by strangers. */
abstract class ReadBooks {
  static final Instant NOW = Clock.systemUTC().instant();
  static final UUID MAKER = u(2);
  static final UUID OFFICE = u(3);
  static final UUID SHOP = u(1);

  TestDatabase database;

  @BeforeEach
  void build() {
    database = World.fresh();
    World.execute(database, "delete from seller_reserve");
  }

  @AfterEach
  void drop() {
    database.close();
  }

  void earn(String id, long minor, AccountKind account) {
    database.run(
        em ->
            Wiring.of(em, clock())
                .make(LedgerRepository.class)
                .post(
                    Booking.of(TransactionKind.SALE, new Reference("TEST", id), "USD", id)
                        .debit(AccountKind.PROVIDER_CLEARING, ProviderName.STRIPE, minor)
                        .credit(account, SHOP, null, minor),
                    NOW));
  }

  void refund(String id, long minor) {
    database.run(
        em ->
            Wiring.of(em, clock())
                .make(LedgerRepository.class)
                .post(
                    Booking.of(TransactionKind.REFUND, new Reference("TEST", id), "USD", id)
                        .debit(AccountKind.SELLER_AVAILABLE, SHOP, null, minor)
                        .credit(AccountKind.REFUND_CLEARING, ProviderName.STRIPE, minor),
                    NOW));
  }

  void assertRefused(ErrorCode error, Runnable work) {
    assertThatThrownBy(work::run)
        .isInstanceOf(BusinessException.class)
        .extracting(e -> ((BusinessException) e).error())
        .isEqualTo(error);
  }

  <T> void act(UUID caller, Class<T> service, Consumer<T> work) {
    ask(
        caller,
        service,
        made -> {
          work.accept(made);
          return null;
        });
  }

  <T, R> R ask(UUID caller, Class<T> service, Function<T, R> work) {
    return database.inTransaction(
        em -> work.apply(Wiring.of(em, clock()).with(Caller.class, calling(caller)).make(service)));
  }

  static Caller calling(UUID account) {
    return new Caller() {
      @Override
      public Optional<UUID> find() {
        return Optional.ofNullable(account);
      }
    };
  }

  static Clock clock() {
    return Clock.fixed(NOW, ZoneOffset.UTC);
  }

  static LocalDate today() {
    return LocalDate.ofInstant(NOW, ZoneOffset.UTC);
  }

  static Money usd(long minor) {
    return Money.of(minor, "USD");
  }
}
