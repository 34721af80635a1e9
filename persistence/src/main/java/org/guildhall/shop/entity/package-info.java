/**
 * Shops: who sells, since when, on which days they work, and whether they may.
 *
 * <p>The one decision to know: whether a listing can be seen depends on its own state and on its
 * shop being OPEN; suspending a shop changes no listing, so reopening restores exactly.
 */
package org.guildhall.shop.entity;
