/**
 * Where payment providers reach us.
 *
 * <p>The one decision to know: the raw body is what was signed, so it is read as bytes and handed
 * on untouched; the work is done by the queue, after the provider has its answer.
 */
package org.guildhall.payment.rest;
