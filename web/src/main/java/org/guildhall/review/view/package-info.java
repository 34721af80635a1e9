/**
 * Reviews on pages: read beside what they speak of, written after delivery.
 *
 * <p>The decision to know: the catalog does not know of reviews. A page that shows both asks both.
 */
package org.guildhall.review.view;
