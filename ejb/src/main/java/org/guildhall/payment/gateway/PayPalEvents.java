package org.guildhall.payment.gateway;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.function.UnaryOperator;
import org.guildhall.payment.entity.PaymentError;
import org.guildhall.payment.entity.ProviderName;
import org.guildhall.payment.service.ProviderEvents;
import org.guildhall.payment.service.ProviderWord;
import org.guildhall.payment.service.SignedEvent;
import org.guildhall.shared.entity.BusinessException;

/** PayPal's signed events. */
@ApplicationScoped
public class PayPalEvents implements ProviderEvents {
  private static final ObjectMapper JSON = new ObjectMapper();

  @Inject PayPalSignatures signatures;

  @Override
  public ProviderName name() {
    return ProviderName.PAYPAL;
  }

  @Override
  public SignedEvent verify(String rawBody, UnaryOperator<String> header) {
    // nothing but an object may be put into the question whether it is genuine
    var event = object(rawBody, PaymentError.FORGED_EVENT);
    signatures.refuseForged(rawBody.strip(), header);
    var id = event.path("id").asText("");
    var type = event.path("event_type").asText("");
    if (id.isEmpty() || type.isEmpty()) {
      throw new BusinessException(PaymentError.UNREADABLE_EVENT);
    }
    return new SignedEvent(
        ProviderName.PAYPAL, id, type, objectRef(event.path("resource")), rawBody);
  }

  /** What an event is about; disputes have a name of their own for it. */
  static String objectRef(JsonNode resource) {
    return resource.path("id").asText(resource.path("dispute_id").asText());
  }

  @Override
  public ProviderWord read(String payload) {
    var event = object(payload, PaymentError.UNREADABLE_EVENT);
    var resource = event.path("resource");
    if (!resource.isObject()) {
      throw new BusinessException(PaymentError.UNREADABLE_EVENT, event.path("event_type").asText());
    }
    return PayPalWords.of(event.path("event_type").asText(), resource);
  }

  private static JsonNode object(String text, PaymentError otherwise) {
    try {
      var json =
          JSON.readerFor(JsonNode.class)
              .with(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
              .<JsonNode>readValue(text);
      if (json != null && json.isObject()) {
        return json;
      }
    } catch (JsonProcessingException e) {
      throw new BusinessException(otherwise, e.getOriginalMessage());
    }
    throw new BusinessException(otherwise);
  }
}
