package org.guildhall.shop.service;

import java.util.UUID;
import org.guildhall.shop.entity.WorkingDays;

/** The days a maker works on, and the version of the shop they were read with. */
public record ShopCalendarDetails(UUID shopId, int version, WorkingDays days) {}
