package org.guildhall.notification.service;

/**
 * Why the mail server did not take a mail.
 *
 * @param reply what it answered, or how it failed to answer
 * @param lasting whether it refuses this recipient for good
 */
public record MailRefusal(String reply, boolean lasting) {}
