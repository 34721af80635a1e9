/**
 * Stripe's API as far as the market uses it: checkout sessions, payment intents, charges, refunds
 * and events.
 *
 * <p>The decision to know: objects are kept as the JSON that Stripe would answer, beside a hidden
 * part that only the sandbox reads. Every parameter is checked against a list of what is supported,
 * and refused in Stripe's words otherwise; a test holds both sides against Stripe's own OpenAPI.
 */
package org.guildhall.sandbox.stripe;
