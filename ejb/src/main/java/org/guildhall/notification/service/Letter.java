package org.guildhall.notification.service;

/** A rendered mail: the same words as HTML and as plain text. */
public record Letter(String subject, String text, String html) {}
