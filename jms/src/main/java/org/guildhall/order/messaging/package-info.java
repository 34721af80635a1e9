/** What is written down about orders after the fact: invoices and credit notes, one commit each. */
package org.guildhall.order.messaging;
