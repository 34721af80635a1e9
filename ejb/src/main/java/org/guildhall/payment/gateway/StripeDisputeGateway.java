package org.guildhall.payment.gateway;

import com.stripe.StripeClient;
import com.stripe.exception.StripeException;
import com.stripe.net.RequestOptions;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import org.guildhall.payment.entity.ProviderName;
import org.guildhall.payment.service.DisputeProvider;
import org.guildhall.payment.service.EvidenceAnswer;
import org.guildhall.payment.service.EvidenceRequest;
import org.jboss.logging.Logger;

/** Hands evidence to Stripe. */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.NEVER)
public class StripeDisputeGateway implements DisputeProvider {
  private static final Logger LOG = Logger.getLogger(StripeDisputeGateway.class);

  @Inject StripeSettings settings;
  private StripeClient stripe;

  @PostConstruct
  void connect() {
    stripe = settings.client();
  }

  @Override
  public ProviderName name() {
    return ProviderName.STRIPE;
  }

  @Override
  public EvidenceAnswer submit(EvidenceRequest request) {
    var once = RequestOptions.builder().setIdempotencyKey(request.key()).build();
    try {
      stripe
          .v1()
          .disputes()
          .update(request.providerDisputeId(), StripeDisputes.params(request), once);
      return new EvidenceAnswer.Taken();
    } catch (StripeException e) {
      LOG.warnf("Stripe took no evidence of %s: %s", request.providerDisputeId(), e);
      return StripeFailure.isPassing(e)
          ? new EvidenceAnswer.Unavailable(StripeFailure.code(e))
          : new EvidenceAnswer.Refused(StripeFailure.code(e));
    }
  }
}
