/**
 * The market's shelves: home, categories, listings, offers, and the seller's work on listings.
 *
 * <p>The one decision to know: what shoppers read are records made from flat rows in a fixed number
 * of statements; entities are loaded only to be changed.
 */
package org.guildhall.catalog.service;
