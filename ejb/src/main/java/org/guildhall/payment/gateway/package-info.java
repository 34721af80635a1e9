/**
 * The payment providers: Stripe through its own library.
 *
 * <p>The one decision to know: the buyer pays on Stripe's hosted page, reached by a full redirect.
 * No card number ever comes near this server.
 */
package org.guildhall.payment.gateway;
