/**
 * The books: what each sale, refund, payout and dispute did to whose money, by double entry.
 *
 * <p>The one decision to know: rows are only added, and a balance is the sum of its entries and
 * stands nowhere else. What moves money is a {@link org.guildhall.ledger.entity.Booking} that
 * balances, posted once per kind and reference; {@link org.guildhall.ledger.entity.Settlement} is
 * the one place that says what a maker receives.
 */
package org.guildhall.ledger.entity;
