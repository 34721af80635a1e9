package org.guildhall.shared.service;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.guildhall.shared.entity.BusinessException;

/** Why a delivery failed, in the fewest words that still say it all, for the eyes of operators. */
final class Cause {
  private static final int LONGEST = 2000;

  private Cause() {}

  /**
   * What a foreign system answered goes before our own code for it; of a failure nobody foresaw its
   * innermost causes are told, those included that waited for the commit.
   */
  static String of(Throwable failure) {
    var text =
        Refusal.in(failure)
            .map(Cause::words)
            .orElseGet(
                () ->
                    roots(failure, new ArrayList<>()).stream()
                        .map(root -> root.getClass().getSimpleName() + ": " + root.getMessage())
                        .distinct()
                        .collect(Collectors.joining("; ")));
    return text.substring(0, Math.min(text.length(), LONGEST));
  }

  /** True when another try would be refused in the same way. */
  static boolean isLasting(Throwable failure) {
    return Refusal.in(failure).filter(refusal -> refusal.error().isLasting()).isPresent();
  }

  private static String words(BusinessException refusal) {
    return refusal.arguments().isEmpty()
        ? refusal.code()
        : refusal.arguments().stream().map(String::valueOf).collect(Collectors.joining(", "))
            + " ("
            + refusal.code()
            + ")";
  }

  private static List<Throwable> roots(Throwable failure, List<Throwable> found) {
    if (failure.getCause() != null && failure.getCause() != failure) {
      roots(failure.getCause(), found);
    } else {
      found.add(failure);
    }
    for (var suppressed : failure.getSuppressed()) {
      roots(suppressed, found);
    }
    return found;
  }
}
