/**
 * What is on the shelf, what is held for a checkout, and every movement between.
 *
 * <p>The one decision to know: stock is never read, decided upon and written. The product's row is
 * locked first (product order, then variant), each hold is one guarded statement whose row count is
 * the answer, and the totals are kept by triggers.
 */
package org.guildhall.stock.entity;
