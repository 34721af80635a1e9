package org.guildhall.payment.service;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.guildhall.payment.entity.BreakKind;
import org.guildhall.payment.entity.Difference;
import org.guildhall.payment.entity.Payment;
import org.guildhall.payment.entity.Refund;
import org.guildhall.payment.entity.RefundStatus;
import org.guildhall.shared.entity.Money;

/**
 * Holds our payments and refunds against the provider's. What is too young is left out, on either
 * side: its words may be on their way.
 *
 * @param since the beginning of the window
 * @param until what came about after it is too young
 */
record Comparison(
    Instant since, Instant until, Collection<Payment> payments, Collection<Refund> refunds) {
  private static final String NOTHING = "–";

  List<Difference> with(ProviderTruth truth) {
    var found = new ArrayList<Difference>();
    charges(truth.charges(), found);
    refunds(truth.refunds(), found);
    return found;
  }

  private void charges(List<ProviderCharge> charges, List<Difference> found) {
    Map<UUID, Payment> byId =
        payments.stream().collect(Collectors.toMap(Payment::getId, Function.identity()));
    Map<String, Payment> byIntent =
        payments.stream()
            .filter(payment -> payment.getProviderIntentId() != null)
            .collect(Collectors.toMap(Payment::getProviderIntentId, Function.identity()));
    Set<Payment> met = new HashSet<>();
    for (var charge : charges) {
      var payment =
          charge.paymentId() == null
              ? byIntent.get(charge.intentId())
              : byId.get(charge.paymentId());
      if (payment != null) {
        met.add(payment);
      }
      if (charge.createdAt().isBefore(until)) {
        charge(charge, payment, found);
      }
    }
    payments.stream()
        .filter(payment -> payment.getCapturedMinor() > 0 && !met.contains(payment))
        .filter(payment -> isWithin(payment.getCreatedAt()))
        .filter(payment -> payment.getCapturedAt().isBefore(until))
        .forEach(payment -> found.add(notTheirs(payment)));
  }

  private static void charge(ProviderCharge charge, Payment payment, List<Difference> found) {
    var theirs = text(charge.captured());
    if (payment == null) {
      found.add(about(charge, BreakKind.CHARGE_NOT_OURS, NOTHING, theirs));
    } else if (payment.getCapturedMinor() == 0) {
      found.add(about(charge, BreakKind.CHARGE_NOT_CAPTURED, payment.getStatus().name(), theirs));
    } else if (!captured(payment).equals(charge.captured())) {
      found.add(about(charge, BreakKind.CHARGE_AMOUNT, text(captured(payment)), theirs));
    }
  }

  private static Difference about(
      ProviderCharge charge, BreakKind kind, String ours, String theirs) {
    return new Difference(kind, charge.id(), ours, theirs, charge.createdAt());
  }

  private static Difference notTheirs(Payment payment) {
    return new Difference(
        BreakKind.CAPTURE_NOT_THEIRS,
        payment.getId().toString(),
        text(captured(payment)),
        NOTHING,
        payment.getCreatedAt());
  }

  private void refunds(List<ProviderRefund> theirs, List<Difference> found) {
    Map<String, Refund> byReference =
        refunds.stream().collect(Collectors.toMap(Refund::reference, Function.identity()));
    Map<String, Refund> byProviderId =
        refunds.stream()
            .filter(refund -> refund.getProviderRefundId() != null)
            .collect(Collectors.toMap(Refund::getProviderRefundId, Function.identity()));
    Set<Refund> met = new HashSet<>();
    for (var refund : theirs) {
      var ours =
          refund.reference() == null
              ? byProviderId.get(refund.id())
              : byReference.get(refund.reference());
      if (ours != null) {
        met.add(ours);
      }
      if (refund.createdAt().isBefore(until)) {
        refund(refund, ours, found);
      }
    }
    refunds.stream()
        .filter(refund -> refund.getStatus() == RefundStatus.SUCCEEDED && !met.contains(refund))
        .filter(refund -> isWithin(refund.getCreatedAt()) && refund.getSettledAt().isBefore(until))
        .forEach(refund -> found.add(notTheirs(refund)));
  }

  private void refund(ProviderRefund theirs, Refund ours, List<Difference> found) {
    var amount = text(theirs.amount());
    if (ours == null) {
      // a try that failed was followed by another one, which has a name of its own
      if (!isRefused(theirs) && !isEarlierTry(theirs)) {
        found.add(about(theirs, BreakKind.REFUND_NOT_OURS, NOTHING, amount));
      }
    } else if (!amount(ours).equals(theirs.amount())) {
      found.add(about(theirs, BreakKind.REFUND_AMOUNT, text(amount(ours)), amount));
    } else if (ours.getUpdatedAt().isBefore(until) && !isSame(ours.getStatus(), theirs.state())) {
      found.add(
          about(theirs, BreakKind.REFUND_STATE, ours.getStatus().name(), state(theirs.state())));
    }
  }

  private static boolean isRefused(ProviderRefund theirs) {
    return theirs.state() instanceof RefundAnswer.Refused;
  }

  private boolean isEarlierTry(ProviderRefund theirs) {
    return theirs.reference() != null
        && refunds.stream().anyMatch(ours -> theirs.reference().startsWith(ours.getId() + "/"));
  }

  private static boolean isSame(RefundStatus ours, RefundAnswer theirs) {
    return switch (ours) {
      case SUCCEEDED -> theirs instanceof RefundAnswer.Succeeded;
      case FAILED -> theirs instanceof RefundAnswer.Refused;
      case SUBMITTED -> theirs instanceof RefundAnswer.Taken;
      default -> false;
    };
  }

  private static String state(RefundAnswer answer) {
    return answer.getClass().getSimpleName().toUpperCase(Locale.ROOT);
  }

  private static Difference about(
      ProviderRefund refund, BreakKind kind, String ours, String theirs) {
    return new Difference(kind, refund.id(), ours, theirs, refund.createdAt());
  }

  private static Difference notTheirs(Refund refund) {
    return new Difference(
        BreakKind.REFUND_NOT_THEIRS,
        Objects.requireNonNullElse(refund.getProviderRefundId(), refund.reference()),
        text(amount(refund)),
        NOTHING,
        refund.getCreatedAt());
  }

  private boolean isWithin(Instant when) {
    return !when.isBefore(since);
  }

  private static Money captured(Payment payment) {
    return Money.of(payment.getCapturedMinor(), payment.amount().currency());
  }

  private static Money amount(Refund refund) {
    return Money.of(refund.getAmounts().getAmountMinor(), refund.getCurrency());
  }

  private static String text(Money money) {
    return money.decimal().toPlainString() + " " + money.currency();
  }
}
