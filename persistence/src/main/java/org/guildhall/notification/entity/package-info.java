/**
 * Mails as rows: written once per event, recipient and template, sent afterwards.
 *
 * <p>The one decision to know: the row holds the finished mail. Sending it again sends the same
 * words, even when names or templates have changed since.
 */
package org.guildhall.notification.entity;
