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
import java.time.Instant;
import org.guildhall.payment.entity.ProviderName;
import org.guildhall.payment.service.HostedPage;
import org.guildhall.payment.service.PageAnswer;
import org.guildhall.payment.service.PaymentProvider;
import org.guildhall.payment.service.PaymentRequest;
import org.guildhall.payment.service.PaymentSession;
import org.guildhall.payment.service.ProviderWord;
import org.guildhall.payment.service.RefundAnswer;
import org.guildhall.payment.service.RefundRequest;
import org.jboss.logging.Logger;

/** Stripe Checkout by its own library: makes hosted pages and asks what became of them. */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.NEVER)
public class StripeGateway implements PaymentProvider {
  private static final Logger LOG = Logger.getLogger(StripeGateway.class);

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
  public boolean isOffered() {
    return true;
  }

  @Override
  public PageAnswer open(PaymentRequest request) {
    var once = RequestOptions.builder().setIdempotencyKey(request.paymentId().toString()).build();
    try {
      var session = stripe.v1().checkout().sessions().create(StripePage.params(request), once);
      return new PageAnswer.Opened(
          new HostedPage(
              session.getId(), session.getUrl(), Instant.ofEpochSecond(session.getExpiresAt())));
    } catch (StripeException e) {
      LOG.warnf("Stripe made no page for payment %s: %s", request.paymentId(), e);
      return StripeFailure.isPassing(e)
          ? new PageAnswer.Unavailable(StripeFailure.code(e))
          : new PageAnswer.Refused(StripeFailure.code(e));
    }
  }

  @Override
  public RefundAnswer refund(RefundRequest request) {
    try {
      return StripeRefunds.answer(
          request.providerRefundId() == null
              ? stripe.v1().refunds().create(StripeRefunds.params(request), key(request))
              : stripe.v1().refunds().retrieve(request.providerRefundId()));
    } catch (StripeException e) {
      LOG.warnf("Stripe made no refund %s: %s", request.reference(), e);
      return StripeFailure.isPassing(e)
          ? new RefundAnswer.Unavailable(StripeFailure.code(e))
          : new RefundAnswer.Refused(request.providerRefundId(), StripeFailure.code(e));
    }
  }

  private static RequestOptions key(RefundRequest request) {
    return RequestOptions.builder().setIdempotencyKey(request.reference()).build();
  }

  @Override
  public ProviderWord ask(PaymentSession session) {
    try {
      return StripeWords.of(stripe.v1().checkout().sessions().retrieve(session.sessionId()));
    } catch (StripeException e) {
      LOG.warnf("Stripe did not answer about session %s: %s", session.sessionId(), e);
      var about = new ProviderWord.About(null, session.sessionId());
      // a session that does not exist cannot be paid any more
      return "resource_missing".equals(e.getCode())
          ? new ProviderWord.Expired(about)
          : new ProviderWord.Nothing(about, StripeFailure.code(e));
    }
  }

  // the page takes the money by itself
  @Override
  public ProviderWord capture(PaymentSession session) {
    return ask(session);
  }

  // a session that is closed already, by whomever, cannot be closed again: what it is, is asked
  @Override
  public boolean close(PaymentSession session) {
    try {
      return StripeWords.of(stripe.v1().checkout().sessions().expire(session.sessionId()))
          instanceof ProviderWord.Expired;
    } catch (StripeException e) {
      LOG.warnf("Stripe did not close session %s: %s", session.sessionId(), e);
      return ask(session) instanceof ProviderWord.Expired;
    }
  }
}
