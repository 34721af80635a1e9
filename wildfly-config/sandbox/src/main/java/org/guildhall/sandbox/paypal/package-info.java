/**
 * The second payment provider: PayPal's orders, captures, refunds, disputes, webhooks and reports.
 *
 * <p>The decision to know: the payer's address decides the outcome, as card numbers do at Stripe,
 * and amounts are texts with decimals only at the edge; inside they are minor units.
 */
package org.guildhall.sandbox.paypal;
