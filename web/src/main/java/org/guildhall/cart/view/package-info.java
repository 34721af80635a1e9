/**
 * The cart as shoppers see it.
 *
 * <p>The decision to know: a visitor has no session. The cart's token lives in one cookie; the
 * database knows only its hash.
 */
package org.guildhall.cart.view;
