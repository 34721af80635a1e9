package org.guildhall.order.service;

import java.util.Map;
import java.util.UUID;

/** By shop: the service its parcel shall travel by, and a note for the maker. */
public record ChooseShippingCommand(Map<UUID, String> services, Map<UUID, String> notes) {}
