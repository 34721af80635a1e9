package org.guildhall.payment.service;

/** A provider's event that we asked for; nothing signs it but the connection it came over. */
public record FetchedEvent(String eventId, String type, String objectRef, String payload) {}
