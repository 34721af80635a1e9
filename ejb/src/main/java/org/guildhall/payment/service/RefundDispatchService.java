package org.guildhall.payment.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.UUID;
import org.guildhall.payment.entity.ProviderName;
import org.guildhall.shared.service.Roles;

/**
 * Asks providers to give money back, with no transaction open. Done again with the same attempt it
 * asks for the same refund; without an answer the refund stays submitted and is asked for again.
 */
@Stateless
@RolesAllowed(Roles.SYSTEM)
@TransactionAttribute(TransactionAttributeType.NEVER)
public class RefundDispatchService {
  @Inject RefundRecordService records;
  @Inject @Any Instance<PaymentProvider> providers;

  public void dispatch(UUID refundId) {
    records
        .request(refundId)
        .ifPresent(
            request ->
                records.answered(
                    refundId, request.reference(), provider(request.provider()).refund(request)));
  }

  private PaymentProvider provider(ProviderName name) {
    return providers.stream()
        .filter(provider -> provider.name() == name)
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("no gateway for " + name));
  }
}
