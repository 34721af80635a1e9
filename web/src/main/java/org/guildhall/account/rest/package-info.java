/**
 * Signing in by token, and one's own account, for clients of the API.
 *
 * <p>The one decision to know: an access token lives ten minutes, a refresh token is good once.
 */
package org.guildhall.account.rest;
