package org.guildhall.payment.service;

import java.util.List;

/** A page of events; the next one begins behind the given event, or there is none. */
public record EventPage(List<FetchedEvent> events, String next) {}
