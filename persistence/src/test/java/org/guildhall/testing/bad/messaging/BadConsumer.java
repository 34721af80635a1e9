package org.guildhall.testing.bad.messaging;

import jakarta.ejb.MessageDriven;
import org.guildhall.testing.bad.entity.BadEntity;

/** A listener with the wrong name that touches a row. */
@MessageDriven
public class BadConsumer {
  BadEntity row;
}
