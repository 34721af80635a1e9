package org.guildhall.payment.gateway;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Clock;
import org.guildhall.payment.entity.ProviderName;
import org.guildhall.payment.service.PageAnswer;
import org.guildhall.payment.service.PaymentProvider;
import org.guildhall.payment.service.PaymentRequest;
import org.guildhall.payment.service.PaymentSession;
import org.guildhall.payment.service.ProviderWord;
import org.guildhall.payment.service.RefundAnswer;
import org.guildhall.payment.service.RefundRequest;
import org.jboss.logging.Logger;

/**
 * PayPal by plain REST: the buyer agrees to an order on PayPal's page, and we take its money. The
 * ids of payment and refund are the idempotency keys.
 */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.NEVER)
public class PayPalGateway implements PaymentProvider {
  private static final Logger LOG = Logger.getLogger(PayPalGateway.class);
  private static final String ORDERS = "/v2/checkout/orders";
  private static final String NO_ANSWER = "no_answer";

  @Inject PayPalClient paypal;
  @Inject PayPalSettings settings;
  @Inject Clock clock;

  @Override
  public ProviderName name() {
    return ProviderName.PAYPAL;
  }

  @Override
  public boolean isOffered() {
    return settings.isComplete();
  }

  @Override
  public PageAnswer open(PaymentRequest request) {
    try {
      var answer =
          paypal.postOnce(ORDERS, request.paymentId().toString(), PayPalOrders.body(request));
      if (answer.isDone()) {
        return new PageAnswer.Opened(PayPalOrders.page(answer.body(), request));
      }
      LOG.warnf("PayPal made no order for payment %s: %s", request.paymentId(), answer);
      return answer.isPassing()
          ? new PageAnswer.Unavailable(answer.code())
          : new PageAnswer.Refused(answer.code());
    } catch (IOException e) {
      LOG.warnf("PayPal did not answer about payment %s: %s", request.paymentId(), e);
      return new PageAnswer.Unavailable(NO_ANSWER);
    }
  }

  @Override
  public RefundAnswer refund(RefundRequest request) {
    try {
      var answer =
          request.providerRefundId() == null
              ? paypal.postOnce(
                  "/v2/payments/captures/" + request.intentId() + "/refund",
                  request.reference(),
                  PayPalRefunds.body(request))
              : paypal.get("/v2/payments/refunds/" + request.providerRefundId());
      if (answer.isDone()) {
        return PayPalRefunds.answer(answer.body());
      }
      LOG.warnf("PayPal made no refund %s: %s", request.reference(), answer);
      return answer.isPassing()
          ? new RefundAnswer.Unavailable(answer.code())
          : new RefundAnswer.Refused(request.providerRefundId(), answer.code());
    } catch (IOException e) {
      LOG.warnf("PayPal did not answer about refund %s: %s", request.reference(), e);
      return new RefundAnswer.Unavailable(NO_ANSWER);
    }
  }

  @Override
  public ProviderWord ask(PaymentSession session) {
    var about = about(session);
    try {
      var answer = paypal.get(ORDERS + "/" + session.sessionId());
      if (answer.isDone()) {
        return PayPalWords.of(answer.body(), session, clock.instant());
      }
      LOG.warnf("PayPal did not tell about order %s: %s", session.sessionId(), answer);
      // an order that does not exist cannot be paid any more
      return answer.isMissing()
          ? new ProviderWord.Expired(about)
          : new ProviderWord.Nothing(about, answer.code());
    } catch (IOException e) {
      LOG.warnf("PayPal did not answer about order %s: %s", session.sessionId(), e);
      return new ProviderWord.Nothing(about, NO_ANSWER);
    }
  }

  @Override
  public ProviderWord capture(PaymentSession session) {
    var about = about(session);
    try {
      var answer =
          paypal.postOnce(
              ORDERS + "/" + session.sessionId() + "/capture",
              session.paymentId() + "/capture",
              new ObjectMapper().createObjectNode());
      if (answer.isDone()) {
        return PayPalWords.captured(answer.body(), about);
      }
      if (answer.isPassing()) {
        LOG.warnf("PayPal did not capture order %s: %s", session.sessionId(), answer);
        return new ProviderWord.Nothing(about, answer.code());
      }
      // a declined wallet is the buyer's to mend
      LOG.infof("PayPal refused to capture order %s: %s", session.sessionId(), answer.code());
      return "ORDER_ALREADY_CAPTURED".equals(answer.code())
          ? ask(session)
          : new ProviderWord.Failed(about, answer.code());
    } catch (IOException e) {
      LOG.warnf("PayPal did not answer about the capture of %s: %s", session.sessionId(), e);
      return new ProviderWord.Nothing(about, NO_ANSWER);
    }
  }

  // an order brings no money before we capture it, and we do not once its payment is over
  @Override
  public boolean close(PaymentSession session) {
    return true;
  }

  private static ProviderWord.About about(PaymentSession session) {
    return new ProviderWord.About(session.paymentId(), session.sessionId());
  }
}
