/**
 * The pages on which people look around: home, categories, search, listings.
 *
 * <p>The decision to know: the address is the whole state. A filter, a sort and a page are a query
 * that anyone can keep, send and open again.
 */
package org.guildhall.catalog.view;
