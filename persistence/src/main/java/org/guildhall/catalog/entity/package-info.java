/**
 * Listings, their options, variants and pictures, the category tree, and the queries shoppers
 * browse with.
 *
 * <p>The one decision to know: {@link org.guildhall.catalog.entity.Product} is the aggregate for
 * those who change a listing; shoppers read flat rows by native SQL in a fixed number of
 * statements, with stock, rating and shipping, rows that other domains own, joined in.
 */
package org.guildhall.catalog.entity;
