package org.guildhall.payment.entity;

/** The payment providers the market can speak to. */
public enum ProviderName {
  STRIPE,
  PAYPAL
}
