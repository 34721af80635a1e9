package org.guildhall.order.service;

import java.time.LocalDate;
import org.guildhall.shared.entity.Money;

/** One way a parcel can travel: its service is its name, the days are when it arrives. */
public record ParcelChoice(
    String service, Money price, boolean chosen, LocalDate arrivesFrom, LocalDate arrivesTo) {}
