/**
 * The assembled market, tried the way its users and its enemies do.
 *
 * <p>The one decision to know: one market serves all tests of a run ({@link
 * org.guildhall.acceptance.OpenMarket}); each test brings people and listings of its own.
 */
package org.guildhall.acceptance;
