package org.guildhall.shared.entity;

/**
 * A refusal the product knows by name. Each domain has one enum of these ({@code OrderError}, …).
 * The code is stable: clients, bundles and tests rely on it.
 */
public interface ErrorCode {
  /** The enum constant's name, for example {@code NOT_CANCELLABLE}. */
  String name();

  /** The status an HTTP client sees: 400, 404, 409, 410, 413, 422, 429 or 503. */
  int status();

  /** True when the same attempt would be refused again: queues give it up after a few tries. */
  default boolean isLasting() {
    return false;
  }

  /** The stable code, for example {@code order.not_cancellable}; also the key of its text. */
  default String code() {
    var domain = getClass().getSimpleName().replaceFirst("Error$", "").toLowerCase();
    return domain + "." + name().toLowerCase();
  }
}
