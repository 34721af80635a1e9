/**
 * Pages for signing in and for one's own account.
 *
 * <p>The one decision to know: all of them work without script and without a session until the
 * sign-in has succeeded; each action ends in a redirect.
 */
package org.guildhall.account.view;
