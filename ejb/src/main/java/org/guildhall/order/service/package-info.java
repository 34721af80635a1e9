/**
 * Checking out, and everything that happens to an order afterwards.
 *
 * <p>The one decision to know: only the payment provider's word makes an order paid. Placing
 * freezes prices and extends the hold; the money's arrival sells the stock in the same transaction.
 */
package org.guildhall.order.service;
