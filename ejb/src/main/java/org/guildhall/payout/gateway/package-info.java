/** Stripe Connect: makers' accounts, transfers to them, and payouts from there to their banks. */
package org.guildhall.payout.gateway;
