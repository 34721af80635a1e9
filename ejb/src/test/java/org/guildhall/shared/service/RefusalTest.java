package org.guildhall.shared.service;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ejb.EJBException;
import jakarta.persistence.OptimisticLockException;
import jakarta.resource.ResourceException;
import java.sql.SQLException;
import org.guildhall.shared.entity.BusinessException;
import org.guildhall.shared.entity.SharedError;
import org.hibernate.exception.ConstraintViolationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RefusalTest {

  @Test
  void findsTheRefusalUnderItsWrappings() {
    var refusal = new BusinessException(SharedError.NOT_FOUND);

    assertThat(Refusal.in(new EJBException(new IllegalStateException(refusal)))).contains(refusal);
  }

  @Test
  void readsAViolationThatSpokeAtTheCommit() {
    var rollback = new IllegalStateException("commit failed");
    rollback.addSuppressed(
        new ConstraintViolationException("taken", new SQLException(), "uq_shipping_profile_name"));

    assertThat(Refusal.in(rollback).orElseThrow().error()).isEqualTo(SharedError.CONFLICT);
  }

  @Test
  void callsALostUpdateStale() {
    assertThat(Refusal.in(new EJBException(new OptimisticLockException())).orElseThrow().error())
        .isEqualTo(SharedError.STALE);
  }

  @Test
  void callsADeadlockBusy() {
    assertThat(
            Refusal.in(new EJBException(new SQLException("deadlock", "40P01")))
                .orElseThrow()
                .error())
        .isEqualTo(SharedError.BUSY);
  }

  @ParameterizedTest
  @ValueSource(strings = {"08006", "08003", "53300", "57P01", "57P03"})
  void callsADatabaseThatIsAwayBusy(String state) {
    assertThat(Refusal.in(new EJBException(new SQLException("away", state))).orElseThrow().error())
        .isEqualTo(SharedError.BUSY);
  }

  @Test
  void callsAPoolThatIsUsedUpBusy() {
    var pool = new SQLException(new ResourceException("IJ000453: no connection"));

    assertThat(Refusal.in(new EJBException(pool)).orElseThrow().error())
        .isEqualTo(SharedError.BUSY);
  }

  @Test
  void leavesOurOwnFaultsToTheIncidentPage() {
    var ours = new ConstraintViolationException("?", new SQLException(), "ck_shop_order_total");

    assertThat(Refusal.in(new EJBException(ours))).isEmpty();
  }

  @Test
  void endsOnCausesThatRunInACircle() {
    var first = new IllegalStateException();
    var second = new IllegalStateException(first);
    first.initCause(second);

    assertThat(Refusal.in(first)).isEmpty();
  }
}
