package org.guildhall.order.entity;

import java.time.LocalDate;

/** The place of an invoice in its series; the day is the market's, and its year the series'. */
public record InvoiceSerial(LocalDate day, int serial) {}
