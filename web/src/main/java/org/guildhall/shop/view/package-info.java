/**
 * A maker's shop as shoppers see it.
 *
 * <p>The decision to know: an old address of a shop answers with its new one (301), so that a shop
 * may change its name without losing its readers.
 */
package org.guildhall.shop.view;
