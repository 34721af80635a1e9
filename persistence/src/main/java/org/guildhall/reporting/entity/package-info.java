/**
 * What must always hold, checked by SQL of its own over the bare tables.
 *
 * <p>The one decision to know: nothing here uses an entity, a repository or a service of another
 * domain, so that a fault in one of them cannot hide itself. The command {@code ledger-check} and
 * the office page read the same statements, one file per invariant under {@code /invariants}.
 */
package org.guildhall.reporting.entity;
