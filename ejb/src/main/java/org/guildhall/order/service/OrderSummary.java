package org.guildhall.order.service;

import java.time.Instant;
import java.util.List;
import org.guildhall.media.service.Picture;
import org.guildhall.order.entity.OrderStatus;
import org.guildhall.shared.entity.Money;

/** An order as a line of a list: who made it, how many things, and a picture or two. */
public record OrderSummary(
    String number,
    OrderStatus status,
    Instant placedAt,
    Money total,
    List<String> shopNames,
    List<String> titles,
    List<Picture> pictures,
    int units) {}
