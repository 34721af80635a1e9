/**
 * How facts travel: recorded with the change that made them true, sent to the queue of each
 * consumer after the commit, finished by the consumer's own commit.
 *
 * <p>The one decision to know: PostgreSQL is the truth, the broker is disposable (ADR 0003).
 */
package org.guildhall.shared.messaging;
