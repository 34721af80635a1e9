/** What happened to makers’ payouts. */
package org.guildhall.payout.event;
