/**
 * Registering, signing in, staying signed in, and the office's view of accounts.
 *
 * <p>The one decision to know: one authentication mechanism serves pages and API; whoever calls is
 * known by the account's id, and what the account may do is looked up anew at least every 30
 * seconds.
 */
package org.guildhall.account.service;
