package org.guildhall.payment.service;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.guildhall.payment.entity.PaymentError;
import org.guildhall.payment.entity.PaymentRepository;
import org.guildhall.payment.entity.ProviderName;
import org.guildhall.shared.entity.BusinessException;
import org.guildhall.shared.service.Roles;

/** Paying an order on the provider's hosted page. */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.NEVER)
public class PaymentService {
  /** How long a hosted page can be used. Stripe asks for 30 minutes at least; the rest is slack. */
  public static final Duration SESSION_LIFE = Duration.ofMinutes(35);

  @Inject PaymentIntentService intents;
  @Inject PaymentWordService words;
  @Inject PaymentRepository payments;
  @Inject @Any Instance<PaymentProvider> providers;

  /**
   * The address of the hosted page for the order; the same one until it is paid or closed. Refuses
   * an order that is not waiting for payment, one that an earlier attempt may still pay, and when
   * the provider refuses or cannot be reached. The caller has checked that the order is the
   * buyer's.
   *
   * @param wanted whom the buyer chose; null: the same as before
   */
  public String start(UUID orderId, ProviderName wanted) {
    if (wanted != null && !provider(wanted).isOffered()) {
      throw new BusinessException(PaymentError.PROVIDER_REFUSED);
    }
    var intent = intents.prepare(orderId, wanted);
    if (intent.isOpen()) {
      return intent.redirectUrl();
    }
    if (!isAlone(intent)) {
      throw new BusinessException(PaymentError.EARLIER_OPEN, intent.request().order().number());
    }
    var answer = open(intent);
    if (answer instanceof PageAnswer.Opened opened) {
      return opened.page().url();
    }
    throw new BusinessException(
        answer instanceof PageAnswer.Refused
            ? PaymentError.PROVIDER_REFUSED
            : PaymentError.PROVIDER_UNAVAILABLE);
  }

  /** Finishes an intent that has no result: asks the provider again, with the same key. */
  @RolesAllowed(Roles.SYSTEM)
  public void finish(UUID paymentId) {
    intents.again(paymentId).filter(this::isAlone).ifPresent(this::open);
  }

  /**
   * Asks the provider what became of a payment whose webhook is missing, and applies it. Money the
   * buyer has agreed to is taken.
   */
  @RolesAllowed(Roles.SYSTEM)
  public void look(UUID paymentId) {
    var session = words.session(paymentId);
    var word = provider(session.provider()).ask(session);
    words.apply(session.provider(), word);
    if (word instanceof ProviderWord.Approved) {
      take(paymentId);
    }
  }

  /**
   * Takes the money of a payment the buyer agreed to; nothing when it is taken, or over. Without an
   * answer the sweep asks again, under the same key.
   */
  @RolesAllowed(Roles.SYSTEM)
  public void take(UUID paymentId) {
    words
        .authorised(paymentId)
        .ifPresent(
            session ->
                words.apply(session.provider(), provider(session.provider()).capture(session)));
  }

  // two open pages could both bring money: an earlier one is closed before another opens
  private boolean isAlone(PaymentIntent intent) {
    return intent.earlier().stream()
        .allMatch(
            session ->
                provider(session.provider()).close(session) && intents.closed(session.paymentId()));
  }

  private PageAnswer open(PaymentIntent intent) {
    var id = intent.request().paymentId();
    var answer = provider(intent.provider()).open(intent.request());
    if (answer instanceof PageAnswer.Opened opened) {
      intents.opened(id, opened.page());
    } else if (answer instanceof PageAnswer.Refused refused) {
      intents.refused(id, refused.code());
    }
    return answer; // without a word the intent stays, and the sweep asks again
  }

  private PaymentProvider provider(ProviderName name) {
    return providers.stream()
        .filter(provider -> provider.name() == name)
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("no gateway for " + name));
  }

  /** The latest attempt to pay the order, if there was any. */
  @TransactionAttribute(TransactionAttributeType.SUPPORTS)
  public Optional<PaymentDetails> latest(UUID orderId) {
    return payments.latestOf(orderId).map(PaymentDetails::of);
  }

  /** Whom buyers may pay with. */
  public Set<ProviderName> offered() {
    return providers.stream()
        .filter(PaymentProvider::isOffered)
        .map(PaymentProvider::name)
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
