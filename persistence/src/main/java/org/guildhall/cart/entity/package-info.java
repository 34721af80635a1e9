/**
 * What somebody means to buy.
 *
 * <p>The one decision to know: a cart belongs to an account or to the hash of a guest's cookie,
 * never to a session, so it survives nodes, devices and days. Nothing is held for a cart; holding
 * begins with checkout.
 */
package org.guildhall.cart.entity;
