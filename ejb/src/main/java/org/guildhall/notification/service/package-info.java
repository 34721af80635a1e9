/**
 * Tells people what happened: an event becomes finished mails, and each mail is sent by itself.
 *
 * <p>The one decision to know: writing and sending are two deliveries. An event that concerns three
 * people leaves three rows in one commit; a mail server that is away keeps only the sending back,
 * never the event and never the order.
 */
package org.guildhall.notification.service;
