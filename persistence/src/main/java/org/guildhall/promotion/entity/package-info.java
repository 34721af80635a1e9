/**
 * What makes things cheaper: coupons and sales.
 *
 * <p>The one decision to know: who pays a discount is part of the discount. What a maker gives
 * lowers the maker's commission and tax base; what the market gives is paid to the maker by the
 * market (ADR 0014).
 */
package org.guildhall.promotion.entity;
