/**
 * Posting to the books. The domains that cause a posting call it in their own transaction; a second
 * call with the same reference posts nothing.
 *
 * <p>The one decision to know: who moves money of a shop order locks its earning first, and who
 * pays out or holds back locks the maker's account; sales lock nothing (ADR 0011).
 */
package org.guildhall.ledger.service;
