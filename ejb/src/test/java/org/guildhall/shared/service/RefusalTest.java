package org.guildhall.shared.service;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ejb.EJBException;
import jakarta.persistence.OptimisticLockException;
import java.sql.SQLException;
import org.guildhall.shared.entity.BusinessException;
import org.guildhall.shared.entity.SharedError;
import org.hibernate.exception.ConstraintViolationException;
import org.junit.jupiter.api.Test;

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
