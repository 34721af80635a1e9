package org.guildhall.shared.service;

import jakarta.persistence.LockTimeoutException;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PessimisticLockException;
import jakarta.resource.ResourceException;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Optional;
import java.util.Set;
import org.guildhall.shared.entity.BusinessException;
import org.guildhall.shared.entity.SharedError;
import org.hibernate.StaleStateException;
import org.hibernate.exception.ConstraintViolationException;

/**
 * What a failure means to the one who asked: the rule that said no, found under all wrappings. A
 * violation that waited for the commit arrives as a suppressed exception, so those are read too.
 */
public final class Refusal {
  /** Of rivals for the same rows, of too many connections, of a database that ends or begins. */
  private static final Set<String> PASSING =
      Set.of("40001", "40P01", "55P03", "53300", "57P01", "57P02", "57P03");

  private static final String CONNECTION_LOST = "08";

  private Refusal() {}

  /** The refusal in it, or empty where nobody foresaw the failure. */
  public static Optional<BusinessException> in(Throwable failure) {
    Set<Throwable> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    var waiting = new ArrayDeque<Throwable>();
    waiting.add(failure);
    while (!waiting.isEmpty()) {
      var next = waiting.poll();
      if (!seen.add(next)) {
        continue;
      }
      var meaning = meaning(next);
      if (meaning.isPresent()) {
        return meaning;
      }
      if (next.getCause() != null) {
        waiting.add(next.getCause());
      }
      waiting.addAll(java.util.List.of(next.getSuppressed()));
    }
    return Optional.empty();
  }

  private static Optional<BusinessException> meaning(Throwable failure) {
    if (failure instanceof BusinessException refusal) {
      return Optional.of(refusal);
    }
    if (failure instanceof ConstraintViolationException violation) {
      return Constraints.error(violation.getConstraintName()).map(BusinessException::new);
    }
    if (failure instanceof OptimisticLockException || failure instanceof StaleStateException) {
      return Optional.of(new BusinessException(SharedError.STALE));
    }
    if (failure instanceof PessimisticLockException
        || failure instanceof LockTimeoutException
        || failure instanceof ResourceException // no connection was left in the pool, or none came
        || failure instanceof SQLException sql && isPassing(sql.getSQLState())) {
      return Optional.of(new BusinessException(SharedError.BUSY));
    }
    return Optional.empty();
  }

  private static boolean isPassing(String state) {
    return state != null && (PASSING.contains(state) || state.startsWith(CONNECTION_LOST));
  }
}
