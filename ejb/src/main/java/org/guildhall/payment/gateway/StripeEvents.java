package org.guildhall.payment.gateway;

import com.stripe.exception.SignatureVerificationException;
import com.stripe.model.Event;
import com.stripe.model.HasId;
import com.stripe.net.Webhook;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.guildhall.payment.entity.PaymentError;
import org.guildhall.payment.entity.ProviderName;
import org.guildhall.payment.service.ProviderEvents;
import org.guildhall.payment.service.ProviderWord;
import org.guildhall.payment.service.SignedEvent;
import org.guildhall.shared.entity.BusinessException;

/** Stripe's signed events. */
@ApplicationScoped
public class StripeEvents implements ProviderEvents {
  private static final long TOLERANCE_SECONDS = 300;
  private static final Pattern SIGNED_AT = Pattern.compile("(?:^|,)\\s*t=(\\d{1,12})(?:,|$)");

  @Inject StripeSettings settings;
  @Inject Clock clock;

  @Override
  public ProviderName name() {
    return ProviderName.STRIPE;
  }

  @Override
  public SignedEvent verify(String rawBody, UnaryOperator<String> header) {
    var signature = header.apply("Stripe-Signature");
    refuseForged(rawBody, signature == null ? "" : signature);
    var event = Webhook.constructEventWithoutVerification(rawBody);
    // the library cannot read an object of no version at all
    if (event == null
        || event.getId() == null
        || event.getType() == null
        || event.getApiVersion() == null) {
      throw new BusinessException(PaymentError.UNREADABLE_EVENT);
    }
    return new SignedEvent(
        ProviderName.STRIPE, event.getId(), event.getType(), objectId(event), rawBody);
  }

  @Override
  public ProviderWord read(String payload) {
    var event = Webhook.constructEventWithoutVerification(payload);
    // empty when the event speaks another version of the API: an error, never nothing to do
    var object =
        event
            .getDataObjectDeserializer()
            .getObject()
            .orElseThrow(
                () ->
                    new BusinessException(
                        PaymentError.UNREADABLE_EVENT, event.getType(), event.getApiVersion()));
    return StripeSellerWords.isAbout(event.getType())
        ? StripeSellerWords.of(event.getType(), event.getAccount(), object)
        : StripeWords.of(event.getType(), object);
  }

  private void refuseForged(String rawBody, String signature) {
    // the library refuses old signatures only; one from the future could be kept and sent for ever
    var signedAt = SIGNED_AT.matcher(signature);
    if (!signedAt.find()
        || Long.parseLong(signedAt.group(1))
            > clock.instant().getEpochSecond() + TOLERANCE_SECONDS) {
      throw new BusinessException(PaymentError.FORGED_EVENT);
    }
    if (!isSigned(rawBody, signature, settings.webhookSecret())
        && !isSigned(rawBody, signature, settings.connectWebhookSecret())) {
      throw new BusinessException(PaymentError.FORGED_EVENT);
    }
  }

  private boolean isSigned(String rawBody, String signature, String secret) {
    try {
      return Webhook.Signature.verifyHeader(rawBody, signature, secret, TOLERANCE_SECONDS, clock);
    } catch (SignatureVerificationException e) {
      return false;
    }
  }

  private static String objectId(Event event) {
    return event
        .getDataObjectDeserializer()
        .getObject()
        .map(object -> object instanceof HasId named ? named.getId() : null)
        .orElse("");
  }
}
