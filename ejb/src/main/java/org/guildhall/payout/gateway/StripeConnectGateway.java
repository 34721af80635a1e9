package org.guildhall.payout.gateway;

import com.stripe.StripeClient;
import com.stripe.exception.StripeException;
import com.stripe.net.RequestOptions;
import com.stripe.param.PayoutListParams;
import com.stripe.param.TransferListParams;
import com.stripe.param.TransferReversalCreateParams;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.Optional;
import org.guildhall.payment.gateway.StripeFailure;
import org.guildhall.payment.gateway.StripeSettings;
import org.guildhall.payout.entity.AccountState;
import org.guildhall.payout.service.AccountRequest;
import org.guildhall.payout.service.BankWord;
import org.guildhall.payout.service.PayoutAnswer;
import org.guildhall.payout.service.PayoutProvider;
import org.guildhall.payout.service.PayoutStep;
import org.jboss.logging.Logger;

/**
 * Stripe Connect by its own library. The reference of a try is the idempotency key of its calls.
 */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.NEVER)
public class StripeConnectGateway implements PayoutProvider {
  private static final Logger LOG = Logger.getLogger(StripeConnectGateway.class);
  // the latest payouts of an account, among which a forgotten one is looked for
  private static final long LATEST = 100;

  @Inject StripeSettings settings;
  private StripeClient stripe;

  private interface Call {
    String make() throws StripeException;
  }

  @PostConstruct
  void connect() {
    stripe = settings.client();
  }

  @Override
  public PayoutAnswer openAccount(AccountRequest request) {
    return answer(
        "an account for shop " + request.shopId(),
        () ->
            stripe
                .v1()
                .accounts()
                .create(StripeConnect.account(request), once(request.id().toString()).build())
                .getId());
  }

  @Override
  public PayoutAnswer onboarding(String account, String againUrl, String doneUrl) {
    return answer(
        "an onboarding page for " + account,
        () ->
            stripe
                .v1()
                .accountLinks()
                .create(StripeConnect.link(account, againUrl, doneUrl))
                .getUrl());
  }

  @Override
  public Optional<AccountState> ask(String account) {
    try {
      return Optional.of(StripeConnect.state(stripe.v1().accounts().retrieve(account)));
    } catch (StripeException e) {
      LOG.warnf("Stripe did not answer about account %s: %s", account, e);
      return Optional.empty();
    }
  }

  @Override
  public PayoutAnswer transfer(PayoutStep step) {
    return answer(
        "the transfer " + step.reference(),
        () -> {
          var known = step.old() ? findTransfer(step) : Optional.<String>empty();
          return known.isPresent()
              ? known.get()
              : stripe
                  .v1()
                  .transfers()
                  .create(StripeConnect.transfer(step), once(step.reference()).build())
                  .getId();
        });
  }

  @Override
  public PayoutAnswer payOut(PayoutStep step) {
    return answer(
        "the payout " + step.reference(),
        () -> {
          var known = step.old() ? findPayout(step) : Optional.<String>empty();
          return known.isPresent()
              ? known.get()
              : stripe
                  .v1()
                  .payouts()
                  .create(
                      StripeConnect.payout(step),
                      once(step.bankReference()).setStripeAccount(step.account()).build())
                  .getId();
        });
  }

  @Override
  public BankWord look(PayoutStep step) {
    try {
      return StripeConnect.word(
          stripe.v1().payouts().retrieve(step.providerPayoutId(), on(step.account())));
    } catch (StripeException e) {
      LOG.warnf("Stripe did not answer about payout %s: %s", step.providerPayoutId(), e);
      return new BankWord.NothingYet();
    }
  }

  @Override
  public PayoutAnswer takeBack(PayoutStep step) {
    return answer(
        "the transfer " + step.transferId() + " back",
        () -> {
          var known = step.old() ? findReversal(step) : Optional.<String>empty();
          return known.isPresent()
              ? known.get()
              : stripe
                  .v1()
                  .transfers()
                  .reversals()
                  .create(
                      step.transferId(),
                      TransferReversalCreateParams.builder()
                          .setAmount(step.amount().minor())
                          .build(),
                      once(step.reference() + ":back").build())
                  .getId();
        });
  }

  // keys are forgotten after a day; what was done under one is still listed
  private Optional<String> findTransfer(PayoutStep step) throws StripeException {
    var group = TransferListParams.builder().setTransferGroup(step.reference()).setLimit(1L);
    return stripe.v1().transfers().list(group.build()).getData().stream()
        .findFirst()
        .map(transfer -> transfer.getId());
  }

  private Optional<String> findPayout(PayoutStep step) throws StripeException {
    var latest = PayoutListParams.builder().setLimit(LATEST).build();
    return stripe.v1().payouts().list(latest, on(step.account())).getData().stream()
        .filter(payout -> StripeConnect.isOf(step, payout))
        .findFirst()
        .map(payout -> payout.getId());
  }

  private Optional<String> findReversal(PayoutStep step) throws StripeException {
    return stripe.v1().transfers().reversals().list(step.transferId()).getData().stream()
        .findFirst()
        .map(reversal -> reversal.getId());
  }

  private static RequestOptions.RequestOptionsBuilder once(String key) {
    return RequestOptions.builder().setIdempotencyKey(key);
  }

  private static RequestOptions on(String account) {
    return RequestOptions.builder().setStripeAccount(account).build();
  }

  private static PayoutAnswer answer(String what, Call call) {
    try {
      return new PayoutAnswer.Done(call.make());
    } catch (StripeException e) {
      LOG.warnf("Stripe did not make %s: %s", what, e);
      return failure(e);
    }
  }

  private static PayoutAnswer failure(StripeException e) {
    var code = StripeFailure.code(e);
    if (StripeFailure.isPassing(e)) {
      return new PayoutAnswer.Unavailable(code);
    }
    return "balance_insufficient".equals(code)
        ? new PayoutAnswer.Short(code)
        : new PayoutAnswer.Refused(code);
  }
}
