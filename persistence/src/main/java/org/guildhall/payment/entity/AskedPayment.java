package org.guildhall.payment.entity;

import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.MappedSuperclass;
import java.time.Instant;
import java.util.UUID;
import org.guildhall.shared.entity.AggregateRoot;
import org.guildhall.shared.entity.Money;

/** What is asked for, of which provider, and the page on which the buyer pays it. */
@MappedSuperclass
public abstract class AskedPayment extends AggregateRoot {
  private UUID customerOrderId;
  private int attempt;

  @Enumerated(EnumType.STRING)
  private ProviderName provider;

  private long amountMinor;
  private String currency;
  private String providerSessionId;
  private String redirectUrl;
  private Instant sessionExpiresAt;
  private String methodBrand;
  private String methodLast4;

  protected AskedPayment() {}

  AskedPayment(
      UUID id,
      UUID orderId,
      int attempt,
      ProviderName provider,
      Money amount,
      Instant sessionExpiresAt,
      Instant when) {
    super(id, when);
    this.customerOrderId = orderId;
    this.attempt = attempt;
    this.provider = provider;
    this.amountMinor = amount.minor();
    this.currency = amount.currency();
    this.sessionExpiresAt = sessionExpiresAt;
  }

  final void page(String sessionId, String url) {
    providerSessionId = sessionId;
    redirectUrl = url;
  }

  // the event may be faster than the answer that tells the page
  final void paidOn(String sessionId) {
    providerSessionId = providerSessionId == null ? sessionId : providerSessionId;
  }

  /** What it was paid with, for the receipt; a fact beside the states. */
  public void paidWith(String brand, String last4, Instant when) {
    methodBrand = brand;
    methodLast4 = last4;
    touched(when);
  }

  public Money amount() {
    return Money.of(amountMinor, currency);
  }

  public UUID getCustomerOrderId() {
    return customerOrderId;
  }

  public ProviderName getProvider() {
    return provider;
  }

  public int getAttempt() {
    return attempt;
  }

  public String getProviderSessionId() {
    return providerSessionId;
  }

  public String getRedirectUrl() {
    return redirectUrl;
  }

  public Instant getSessionExpiresAt() {
    return sessionExpiresAt;
  }

  public String getMethodBrand() {
    return methodBrand;
  }

  public String getMethodLast4() {
    return methodLast4;
  }
}
