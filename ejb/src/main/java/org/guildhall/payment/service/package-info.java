/**
 * Paying an order: the hosted page, the provider's word, and the sweep for words that never came.
 *
 * <p>The one decision to know: a call to a provider stands between two transactions, never inside
 * one. The intent row is committed, the call is made with the intent's id as its idempotency key,
 * the result is committed; a sweep finishes intents that have no result.
 */
package org.guildhall.payment.service;
