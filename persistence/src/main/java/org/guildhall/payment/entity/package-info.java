/**
 * Payments of customer orders, their split per maker, and what the provider told us.
 *
 * <p>The one decision to know: a payment only moves forward. The moves are data in {@link
 * org.guildhall.payment.entity.PaymentStatus}; a late or repeated word of the provider that would
 * move it back changes nothing.
 */
package org.guildhall.payment.entity;
