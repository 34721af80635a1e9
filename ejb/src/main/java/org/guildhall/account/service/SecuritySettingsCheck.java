package org.guildhall.account.service;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RunAs;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;
import org.guildhall.shared.service.MasterKey;
import org.guildhall.shared.service.Roles;
import org.jboss.logging.Logger;

/**
 * Keeps a server from starting whose secrets or password costs are not fit for production, and
 * forgets old throttle windows.
 */
@Singleton
@Startup
@PermitAll
@RunAs(Roles.SYSTEM)
public class SecuritySettingsCheck {
  private static final Logger LOG = Logger.getLogger(SecuritySettingsCheck.class);

  @Inject MasterKey master;
  @Inject Passwords passwords;
  @Inject ThrottleService throttle;

  @PostConstruct
  void check() {
    master.requireUsable();
    LOG.infof("Passwords are kept with bcrypt at cost %d", passwords.cost());
  }

  @Schedule(hour = "*", minute = "17", persistent = false)
  public void forgetOldWindows() {
    LOG.debugf("%d throttle windows forgotten", throttle.purge());
  }
}
