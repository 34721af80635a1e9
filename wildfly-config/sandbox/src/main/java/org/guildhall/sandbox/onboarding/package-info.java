/**
 * The hosted pages on which a seller opens a connected account.
 *
 * <p>They end where Stripe's own end: at the market's return or refresh address.
 */
package org.guildhall.sandbox.onboarding;
