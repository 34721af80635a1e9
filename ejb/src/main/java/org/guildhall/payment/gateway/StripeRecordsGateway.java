package org.guildhall.payment.gateway;

import com.google.gson.JsonObject;
import com.stripe.StripeClient;
import com.stripe.exception.StripeException;
import com.stripe.model.Charge;
import com.stripe.model.Refund;
import com.stripe.param.ChargeListParams;
import com.stripe.param.EventListParams;
import com.stripe.param.RefundListParams;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.guildhall.payment.entity.ProviderName;
import org.guildhall.payment.entity.ReconcileError;
import org.guildhall.payment.service.EventPage;
import org.guildhall.payment.service.FetchedEvent;
import org.guildhall.payment.service.ProviderCharge;
import org.guildhall.payment.service.ProviderRecords;
import org.guildhall.payment.service.ProviderRefund;
import org.guildhall.payment.service.ProviderTruth;
import org.guildhall.shared.entity.BusinessException;
import org.guildhall.shared.entity.Money;

/** What Stripe told us and what it holds true, by its lists; those of makers are their own. */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.NEVER)
public class StripeRecordsGateway implements ProviderRecords {
  private static final long PAGE = 100;

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
  public EventPage events(Instant since, String behind) {
    var created = EventListParams.Created.builder().setGte(since.getEpochSecond()).build();
    var params =
        EventListParams.builder().setCreated(created).setLimit(PAGE).setStartingAfter(behind);
    try {
      var page = stripe.v1().events().list(params.build());
      var raw = page.getRawJsonObject().getAsJsonArray("data");
      var events = new ArrayList<FetchedEvent>();
      raw.forEach(event -> events.add(event(event.getAsJsonObject())));
      boolean isMore = Boolean.TRUE.equals(page.getHasMore()) && !events.isEmpty();
      return new EventPage(events, isMore ? events.get(events.size() - 1).eventId() : null);
    } catch (StripeException e) {
      throw unavailable(e);
    }
  }

  // as it came, so that it is read like one that was sent
  private static FetchedEvent event(JsonObject event) {
    var object = event.getAsJsonObject("data").getAsJsonObject("object");
    return new FetchedEvent(
        event.get("id").getAsString(),
        event.get("type").getAsString(),
        object.has("id") ? object.get("id").getAsString() : "",
        event.toString());
  }

  @Override
  public ProviderTruth truth(Instant since) {
    try {
      return new ProviderTruth(charges(since), refunds(since), Instant.MAX);
    } catch (StripeException e) {
      throw unavailable(e);
    }
  }

  private List<ProviderCharge> charges(Instant since) throws StripeException {
    var created = ChargeListParams.Created.builder().setGte(since.getEpochSecond()).build();
    var params = ChargeListParams.builder().setCreated(created).setLimit(PAGE).build();
    var charges = new ArrayList<ProviderCharge>();
    for (var charge : stripe.v1().charges().list(params).autoPagingIterable()) {
      if (charge.getAmountCaptured() > 0 && Boolean.TRUE.equals(charge.getPaid())) {
        charges.add(of(charge));
      }
    }
    return charges;
  }

  private static ProviderCharge of(Charge charge) {
    var id = charge.getMetadata() == null ? null : charge.getMetadata().get(StripePage.PAYMENT_ID);
    return new ProviderCharge(
        charge.getId(),
        charge.getPaymentIntent(),
        id == null ? null : UUID.fromString(id),
        money(charge.getAmountCaptured(), charge.getCurrency()),
        Instant.ofEpochSecond(charge.getCreated()));
  }

  private List<ProviderRefund> refunds(Instant since) throws StripeException {
    var created = RefundListParams.Created.builder().setGte(since.getEpochSecond()).build();
    var params = RefundListParams.builder().setCreated(created).setLimit(PAGE).build();
    var refunds = new ArrayList<ProviderRefund>();
    for (var refund : stripe.v1().refunds().list(params).autoPagingIterable()) {
      refunds.add(of(refund));
    }
    return refunds;
  }

  private static ProviderRefund of(Refund refund) {
    var metadata = refund.getMetadata();
    return new ProviderRefund(
        refund.getId(),
        metadata == null ? null : metadata.get(StripeRefunds.REFERENCE),
        money(refund.getAmount(), refund.getCurrency()),
        StripeRefunds.answer(refund),
        Instant.ofEpochSecond(refund.getCreated()));
  }

  private static Money money(long minor, String currency) {
    return Money.of(minor, currency.toUpperCase(Locale.ROOT));
  }

  private static BusinessException unavailable(StripeException e) {
    return new BusinessException(ReconcileError.PROVIDER_UNAVAILABLE, StripeFailure.code(e));
  }
}
