package org.guildhall.order.service;

import java.math.BigDecimal;
import org.guildhall.catalog.service.Offer;
import org.guildhall.order.entity.PricedLine;

/** A line at today's price with the rate its tax came from. */
record QuotedLine(Offer offer, PricedLine price, BigDecimal taxRate) {}
