package org.guildhall.payout.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.UUID;
import org.guildhall.payout.entity.PayoutError;
import org.guildhall.shared.entity.BusinessException;
import org.guildhall.shared.service.Roles;
import org.guildhall.shared.service.Settings;

/**
 * A maker's account at the provider, between transactions: who they are is told there, not here.
 */
@Stateless
@RolesAllowed(Roles.SELLER)
@TransactionAttribute(TransactionAttributeType.NEVER)
public class PayoutAccountService {
  private static final String PAGE = "/workshop/payouts";

  @Inject PayoutAccountIntentService intents;
  @Inject PayoutProvider provider;
  @Inject Settings settings;

  /**
   * The address of the provider's page where the caller begins or goes on; it works once and not
   * for long. Refuses a rejected maker, and when the provider refuses or cannot be reached.
   */
  public String onboard() {
    var intent = intents.prepare();
    var account = intent.account();
    if (account == null) {
      account = done(provider.openAccount(intent.request()));
      intents.opened(intent.id(), account);
    }
    var page = settings.baseUrl() + PAGE;
    return done(provider.onboarding(account, page + "?again=true", page + "?back=true"));
  }

  /** Asks what became of the caller's account; without an answer everything stays as it was. */
  public void look() {
    intents.mine().ifPresent(this::ask);
  }

  /** Asks about an account of which the provider told a change. */
  @RolesAllowed(Roles.SYSTEM)
  public void look(UUID id) {
    intents.known(id).ifPresent(this::ask);
  }

  private void ask(AccountIntent known) {
    provider.ask(known.account()).ifPresent(state -> intents.told(known.id(), state));
  }

  private static String done(PayoutAnswer answer) {
    if (answer instanceof PayoutAnswer.Done done) {
      return done.id();
    }
    throw new BusinessException(
        answer instanceof PayoutAnswer.Unavailable
            ? PayoutError.PROVIDER_UNAVAILABLE
            : PayoutError.PROVIDER_REFUSED);
  }
}
