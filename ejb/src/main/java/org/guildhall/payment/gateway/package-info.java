/**
 * The payment providers: Stripe through its own library, PayPal by plain REST.
 *
 * <p>The one decision to know: the buyer pays on the provider's hosted page, reached by a full
 * redirect. No card number ever comes near this server.
 */
package org.guildhall.payment.gateway;
