/** Turns facts into mails, and hands mails to the mail server. */
package org.guildhall.notification.messaging;
