/**
 * The REST edge: where it begins, and the one place that turns refusals into problem documents.
 *
 * <p>The one decision to know: a client gets the stable code of a refusal and a sentence from the
 * bundles; of an unknown failure it gets an incident id and nothing else.
 */
package org.guildhall.shared.rest;
