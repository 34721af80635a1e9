/** What the office sees of payments beside their orders. */
package org.guildhall.payment.view;
