package org.guildhall.order.service;

import java.time.LocalDate;
import org.guildhall.order.entity.OrderHoldCode;

/** Which shop order to hold, why, in which words for its maker, and until when at the latest. */
public record HoldCommand(String number, OrderHoldCode code, String words, LocalDate until) {}
