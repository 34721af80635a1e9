/**
 * The page at a session's address where a card is entered, and what the test cards do.
 *
 * <p>The decision to know: the outcome is decided by the card number alone, as in Stripe's test
 * mode, and it is final before the browser is sent anywhere.
 */
package org.guildhall.sandbox.checkout;
