package org.guildhall.sandbox.webhook;

/** Where the sender finds the events by id. */
public interface EventBodies {

  String typeOf(String eventId);

  /** The JSON text to post. */
  String of(String eventId);

  /** The market has taken it. */
  void delivered(String eventId);
}
