/**
 * Signed events on their way to the market.
 *
 * <p>The decision to know: an event is written down with the change that caused it and sent by
 * another thread, so that neither a closed browser nor a restart of the sandbox loses it.
 */
package org.guildhall.sandbox.webhook;
