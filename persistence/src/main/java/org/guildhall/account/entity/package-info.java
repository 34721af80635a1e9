/**
 * People: accounts, their addresses, their one-time proofs, their tokens, and how often somebody
 * tried.
 *
 * <p>The one decision to know: a proof or token is kept as a hash only; what it is worth is lost
 * when the mail or the client loses it.
 */
package org.guildhall.account.entity;
