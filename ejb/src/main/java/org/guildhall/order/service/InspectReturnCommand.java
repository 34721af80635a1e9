package org.guildhall.order.service;

import java.util.Map;
import java.util.UUID;
import org.guildhall.order.entity.ReturnVerdict;

/**
 * What a maker found when a parcel came back.
 *
 * @param verdicts by order item
 * @param shipping true to give the first way's shipping back too
 * @param keepsMinor what is kept of the price, in minor units
 * @param reason what the buyer reads; needed where less than all is paid back
 */
public record InspectReturnCommand(
    String number,
    Map<UUID, ReturnVerdict> verdicts,
    boolean shipping,
    long keepsMinor,
    String reason) {}
