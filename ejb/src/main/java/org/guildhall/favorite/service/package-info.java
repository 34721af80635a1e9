/**
 * Keeping listings and shops, and showing how they stand now.
 *
 * <p>The one decision to know: a visitor keeps things by a cookie that only {@code /favorites} is
 * sent, so that public pages stay the same for everyone; hearts are filled by a script afterwards.
 */
package org.guildhall.favorite.service;
