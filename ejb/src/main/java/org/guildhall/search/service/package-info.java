/**
 * Finding things by words.
 *
 * <p>The one decision to know: the index gives ids and counts, the database gives what is shown;
 * and when the index is away the database does both, and the page says so.
 */
package org.guildhall.search.service;
