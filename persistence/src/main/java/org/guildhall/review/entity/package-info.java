/**
 * What buyers say of things they bought.
 *
 * <p>The one decision to know: a review belongs to one order item and never to another; triggers
 * keep the sums of stars per listing and per shop from it.
 */
package org.guildhall.review.entity;
