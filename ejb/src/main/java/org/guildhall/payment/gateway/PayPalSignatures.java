package org.guildhall.payment.gateway;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.function.UnaryOperator;
import org.guildhall.payment.entity.PaymentError;
import org.guildhall.shared.entity.BusinessException;
import org.jboss.logging.Logger;

/** Has PayPal itself say whether an event is its own. */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.NEVER)
public class PayPalSignatures {
  private static final Logger LOG = Logger.getLogger(PayPalSignatures.class);
  private static final String PATH = "/v1/notifications/verify-webhook-signature";
  private static final String[] SIGNED = {
    "auth_algo", "cert_url", "transmission_id", "transmission_sig", "transmission_time"
  };

  @Inject PayPalClient paypal;
  @Inject PayPalSettings settings;

  /**
   * Refuses an event that is not PayPal's. Without an answer it is refused as a passing failure, so
   * that PayPal sends it again.
   *
   * @param event a JSON object, as it came: the signature is over its bytes
   */
  public void refuseForged(String event, UnaryOperator<String> header) {
    var told = new ObjectMapper().createObjectNode();
    for (var name : SIGNED) {
      var value = header.apply("PAYPAL-" + name.toUpperCase().replace('_', '-'));
      if (value == null) {
        throw new BusinessException(PaymentError.FORGED_EVENT);
      }
      told.put(name, value);
    }
    told.put("webhook_id", settings.webhookId());
    var fields = told.toString();
    if (!isGenuine(
        fields.substring(0, fields.length() - 1) + ",\"webhook_event\":" + event + "}")) {
      throw new BusinessException(PaymentError.FORGED_EVENT);
    }
  }

  private boolean isGenuine(String body) {
    try {
      var answer = paypal.post(PATH, body);
      if (answer.isPassing()) {
        LOG.warnf("PayPal does not say whether an event is its own: %s", answer);
        throw new BusinessException(PaymentError.PROVIDER_UNAVAILABLE);
      }
      return answer.isDone()
          && "SUCCESS".equals(answer.body().path("verification_status").asText());
    } catch (IOException e) {
      LOG.warnf("PayPal does not say whether an event is its own: %s", e);
      throw new BusinessException(PaymentError.PROVIDER_UNAVAILABLE);
    }
  }
}
