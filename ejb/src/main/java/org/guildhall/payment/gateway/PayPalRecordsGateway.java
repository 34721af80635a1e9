package org.guildhall.payment.gateway;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.stream.StreamSupport;
import org.guildhall.payment.entity.ProviderName;
import org.guildhall.payment.entity.ReconcileError;
import org.guildhall.payment.service.EventPage;
import org.guildhall.payment.service.FetchedEvent;
import org.guildhall.payment.service.ProviderCharge;
import org.guildhall.payment.service.ProviderRecords;
import org.guildhall.payment.service.ProviderRefund;
import org.guildhall.payment.service.ProviderTruth;
import org.guildhall.shared.entity.BusinessException;

/**
 * What PayPal told us, by its list of webhook events, and what it holds true, by its report of
 * transactions. PayPal says up to when the report is written: some hours behind.
 */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.NEVER)
public class PayPalRecordsGateway implements ProviderRecords {
  private static final String EVENTS = "/v1/notifications/webhooks-events";
  private static final String REPORT = "/v1/reporting/transactions";
  private static final int PAGE = 100;
  // a report spans 31 days at most
  private static final Duration SPAN = Duration.ofDays(30);
  // what PayPal promises where it does not say how far the report goes
  private static final Duration LATEST = Duration.ofHours(3);

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
  public EventPage events(Instant since, String behind) {
    var first = EVENTS + "?page_size=%d&start_time=%s&end_time=%s";
    var page = get(behind == null ? first.formatted(PAGE, seconds(since), now()) : behind);
    var events = new ArrayList<FetchedEvent>();
    page.path("events").forEach(event -> events.add(event(event)));
    return new EventPage(events, events.isEmpty() ? null : next(page));
  }

  private static FetchedEvent event(JsonNode event) {
    return new FetchedEvent(
        event.path("id").asText(),
        event.path("event_type").asText(),
        PayPalEvents.objectRef(event.path("resource")),
        event.toString());
  }

  // the link names a host; we ask the one we know
  private static String next(JsonNode page) {
    return StreamSupport.stream(page.path("links").spliterator(), false)
        .filter(link -> link.path("rel").asText().equals("next"))
        .map(link -> URI.create(link.path("href").asText()))
        .filter(link -> link.getPath().startsWith(EVENTS))
        .map(link -> link.getRawPath() + "?" + link.getRawQuery())
        .findFirst()
        .orElse(null);
  }

  @Override
  public ProviderTruth truth(Instant since) {
    var charges = new ArrayList<ProviderCharge>();
    var refunds = new ArrayList<ProviderRefund>();
    var now = now();
    var upTo = now;
    for (var from = seconds(since); from.isBefore(now); from = from.plus(SPAN)) {
      var to = from.plus(SPAN).isBefore(now) ? from.plus(SPAN) : now;
      int page = 1;
      JsonNode report;
      do {
        report = report(from, to, page);
        for (var detail : report.path("transaction_details")) {
          var row = detail.path("transaction_info");
          PayPalReport.charge(row).ifPresent(charges::add);
          PayPalReport.refund(row).ifPresent(refunds::add);
        }
        var written = writtenUpTo(report, now);
        upTo = written.isBefore(upTo) ? written : upTo;
      } while (page++ < report.path("total_pages").asInt());
    }
    return new ProviderTruth(charges, refunds, upTo);
  }

  private JsonNode report(Instant from, Instant to, int page) {
    return get(
        REPORT + "?start_date=%s&end_date=%s&page_size=%d&page=%d".formatted(from, to, PAGE, page));
  }

  private static Instant writtenUpTo(JsonNode report, Instant now) {
    var told = report.path("last_refreshed_datetime").asText("");
    return told.isEmpty() ? now.minus(LATEST) : PayPalReport.time(told);
  }

  private JsonNode get(String path) {
    try {
      var answer = paypal.get(path);
      if (answer.isDone()) {
        return answer.body();
      }
      throw new BusinessException(ReconcileError.PROVIDER_UNAVAILABLE, answer.code());
    } catch (IOException e) {
      throw new BusinessException(ReconcileError.PROVIDER_UNAVAILABLE, "no_answer");
    }
  }

  private Instant now() {
    return seconds(clock.instant());
  }

  private static Instant seconds(Instant when) {
    return when.truncatedTo(ChronoUnit.SECONDS);
  }
}
