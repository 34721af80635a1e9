package org.guildhall.payment.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.UUID;
import org.guildhall.payment.entity.DisputeError;
import org.guildhall.payment.entity.ProviderName;
import org.guildhall.shared.entity.BusinessException;
import org.guildhall.shared.service.Roles;

/**
 * Tells providers what there is to say about disputes, with no transaction open. Told again with
 * the same attempt it is told once; without an answer it refuses, and the queue brings it again.
 */
@Stateless
@RolesAllowed(Roles.SYSTEM)
@TransactionAttribute(TransactionAttributeType.NEVER)
public class EvidenceDispatchService {
  @Inject EvidenceRecordService records;
  @Inject @Any Instance<DisputeProvider> providers;

  public void dispatch(UUID disputeId) {
    records.request(disputeId).ifPresent(request -> dispatch(disputeId, request));
  }

  private void dispatch(UUID disputeId, EvidenceRequest request) {
    var answer = provider(request.provider()).submit(request);
    if (answer instanceof EvidenceAnswer.Unavailable no) {
      throw new BusinessException(DisputeError.PROVIDER_UNAVAILABLE, no.code());
    }
    records.answered(disputeId, request.attempt(), answer);
  }

  private DisputeProvider provider(ProviderName name) {
    return providers.stream()
        .filter(provider -> provider.name() == name)
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("no gateway for disputes at " + name));
  }
}
