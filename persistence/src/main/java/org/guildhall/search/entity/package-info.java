/**
 * The index shoppers search, and the database's answer when the index is away.
 *
 * <p>The one decision to know: the index is fed from one flat, read-only view of a listing and
 * written only by id, when an event says so; it can be lost and built again at any time (ADR 0008).
 */
package org.guildhall.search.entity;
