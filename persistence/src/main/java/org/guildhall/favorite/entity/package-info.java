/**
 * Listings and shops people keep to come back to.
 *
 * <p>The one decision to know: a favorite is a row without a life of its own. It is kept, kept once
 * more or dropped by one statement each, so that double clicks and two tabs need no lock.
 */
package org.guildhall.favorite.entity;
