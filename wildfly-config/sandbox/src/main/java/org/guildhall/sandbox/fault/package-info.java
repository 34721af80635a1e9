/**
 * Faults on demand: slow, failing, silent and confused counterparts.
 *
 * <p>The decision to know: one fault per target at a time, set and cleared over HTTP while
 * everything runs; {@code times} makes it end by itself.
 */
package org.guildhall.sandbox.fault;
