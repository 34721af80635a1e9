package org.guildhall.shared.view;

import jakarta.ejb.EJBAccessException;
import jakarta.faces.application.ViewExpiredException;
import java.util.Optional;

/** Tells two failures of the server apart from all others, under all wrappings. */
final class Failures {
  private static final int DEEPEST = 20;

  private Failures() {}

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
