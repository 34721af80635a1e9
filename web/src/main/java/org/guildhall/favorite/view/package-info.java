/**
 * Hearts and the page of what they kept.
 *
 * <p>The decision to know: the cookie of a guest's favorites is sent to {@code /favorites} alone. A
 * public page cannot tell who keeps what, and so stays the same for everyone; a script asks {@code
 * /favorites/mine} and fills the hearts.
 */
package org.guildhall.favorite.view;
