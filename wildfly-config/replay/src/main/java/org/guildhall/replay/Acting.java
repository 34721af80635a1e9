package org.guildhall.replay;

import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.wildfly.security.auth.server.SecurityDomain;
import org.wildfly.security.authz.RoleMapper;
import org.wildfly.security.authz.Roles;

/** Does something as an account in a role; what the market's pages do after a sign-in. */
final class Acting {
  private Acting() {}

  static <T> T as(UUID account, String role, Callable<T> deed) {
    var person =
        SecurityDomain.getCurrent()
            .createAdHocIdentity(account.toString())
            .withDefaultRoleMapper(RoleMapper.constant(Roles.fromSet(Set.of(role))));
    try {
      return person.runAs(deed);
    } catch (RuntimeException e) {
      throw e;
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }
}
