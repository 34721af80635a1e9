package org.guildhall.shared.view;

import jakarta.ejb.EJBAccessException;
import jakarta.faces.application.ViewExpiredException;
import java.util.Optional;
import org.guildhall.shared.entity.BusinessException;
import org.guildhall.shared.service.Refusal;

/** Finds, under all wrappings, what an exception means to the person at the page. */
final class Refusals {
  private static final int DEEPEST = 20;

  private Refusals() {}

  static Optional<BusinessException> business(Throwable thrown) {
    return Refusal.in(thrown);
  }

  static boolean isForbidden(Throwable thrown) {
    return find(thrown, EJBAccessException.class).isPresent();
  }

  static boolean isExpired(Throwable thrown) {
    return find(thrown, ViewExpiredException.class).isPresent();
  }

  private static <T extends Throwable> Optional<T> find(Throwable thrown, Class<T> type) {
    var cause = thrown;
    for (int depth = 0; cause != null && depth < DEEPEST; depth++) {
      if (type.isInstance(cause)) {
        return Optional.of(type.cast(cause));
      }
      cause = cause.getCause();
    }
    return Optional.empty();
  }
}
