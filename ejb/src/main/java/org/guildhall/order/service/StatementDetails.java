package org.guildhall.order.service;

import java.util.List;
import org.guildhall.shared.entity.Money;

/** One order's sum, to be read from top to bottom, and what is left of it. */
public record StatementDetails(
    String number, String buyer, List<StatementLine> lines, Money kept) {}
