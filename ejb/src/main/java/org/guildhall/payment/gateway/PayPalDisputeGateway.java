package org.guildhall.payment.gateway;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.io.IOException;
import org.guildhall.payment.entity.ProviderName;
import org.guildhall.payment.service.DisputeProvider;
import org.guildhall.payment.service.EvidenceAnswer;
import org.guildhall.payment.service.EvidenceRequest;
import org.jboss.logging.Logger;

/**
 * Hands evidence to PayPal, which takes it without a key: whether it has our words already is asked
 * first.
 */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.NEVER)
public class PayPalDisputeGateway implements DisputeProvider {
  private static final Logger LOG = Logger.getLogger(PayPalDisputeGateway.class);
  private static final String DISPUTES = "/v1/customer/disputes/";

  @Inject PayPalClient paypal;

  @Override
  public ProviderName name() {
    return ProviderName.PAYPAL;
  }

  @Override
  public EvidenceAnswer submit(EvidenceRequest request) {
    var path = DISPUTES + request.providerDisputeId();
    try {
      var dispute = paypal.get(path);
      if (!dispute.isDone()) {
        return no(request, dispute);
      }
      if (PayPalDisputes.hasWords(dispute.body(), request)) {
        return new EvidenceAnswer.Taken();
      }
      var answer = paypal.postForm(path + "/provide-evidence", PayPalDisputes.evidence(request));
      return answer.isDone() ? new EvidenceAnswer.Taken() : no(request, answer);
    } catch (IOException e) {
      LOG.warnf("PayPal did not answer about dispute %s: %s", request.providerDisputeId(), e);
      return new EvidenceAnswer.Unavailable("no_answer");
    }
  }

  private static EvidenceAnswer no(EvidenceRequest request, PayPalAnswer answer) {
    LOG.warnf("PayPal took no evidence of %s: %s", request.providerDisputeId(), answer);
    return answer.isPassing()
        ? new EvidenceAnswer.Unavailable(answer.code())
        : new EvidenceAnswer.Refused(answer.code());
  }
}
