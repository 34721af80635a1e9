package org.guildhall.testing.bad.view;

import jakarta.ejb.Stateless;
import org.guildhall.testing.bad.entity.BadEntity;

/** A view that is a bean of the wrong kind, closed to proxies, and touches a row. */
@Stateless
public final class BadView {
  BadEntity row;
}
