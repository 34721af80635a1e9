/** Payouts as makers see and plan them, and as the office looks after them. */
package org.guildhall.payout.view;
