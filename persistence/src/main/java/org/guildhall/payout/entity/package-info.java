/**
 * Paying makers what the books say is theirs: the account the money goes to, the plan, and each
 * payout with its tries.
 *
 * <p>The one decision to know: a payout is made of ledger entries. A try takes every entry of the
 * available balance that no other payout holds, so that its amount is their sum and never more than
 * is there; a try that comes back leaves them to the next.
 */
package org.guildhall.payout.entity;
