/** Pages of the books: a maker's money, and the office's rules, reserves and trial balance. */
package org.guildhall.ledger.view;
