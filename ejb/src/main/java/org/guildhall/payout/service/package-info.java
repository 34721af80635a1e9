/**
 * Paying makers: their account at the provider, the daily run, and every step of a payout.
 *
 * <p>The one decision to know: a step is leased, committed, done outside of any transaction under
 * the try's own key, and its answer committed; what nobody finished is due again when its lease is
 * over. A word of the provider only moves a payout forward.
 */
package org.guildhall.payout.service;
