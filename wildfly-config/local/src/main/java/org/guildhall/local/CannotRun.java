package org.guildhall.local;

/** A reason not to run that the person at the keyboard can do something about. */
public class CannotRun extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public CannotRun(String whatToDo) {
    super(whatToDo);
  }

  public CannotRun(String whatToDo, Throwable cause) {
    super(whatToDo, cause);
  }
}
