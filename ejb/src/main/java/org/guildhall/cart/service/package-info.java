/**
 * Filling and reading carts.
 *
 * <p>The one decision to know: the caller's account comes first, the cookie second; whoever signs
 * in finds what the guest put in.
 */
package org.guildhall.cart.service;
