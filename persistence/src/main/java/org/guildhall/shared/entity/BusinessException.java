package org.guildhall.shared.entity;

import jakarta.ejb.ApplicationException;
import java.util.List;

/**
 * A rule said no. Carries a code and the arguments of its text, never text for people. Rolls the
 * transaction back, so that a refusal leaves nothing behind.
 */
@ApplicationException(rollback = true, inherited = true)
public class BusinessException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient ErrorCode error;
  private final String field;
  private final transient List<Object> arguments;

  public BusinessException(ErrorCode error, Object... arguments) {
    this(null, error, arguments);
  }

  private BusinessException(String field, ErrorCode error, Object... arguments) {
    super(error.code() + " " + List.of(arguments));
    this.error = error;
    this.field = field;
    this.arguments = List.of(arguments);
  }

  /** A refusal of one input; the page shows it at the field of that name. */
  public static BusinessException at(String field, ErrorCode error, Object... arguments) {
    return new BusinessException(field, error, arguments);
  }

  public ErrorCode error() {
    return error;
  }

  public String code() {
    return error.code();
  }

  /** The input that was refused, or null when the refusal concerns the whole request. */
  public String field() {
    return field;
  }

  public List<Object> arguments() {
    return arguments;
  }
}
