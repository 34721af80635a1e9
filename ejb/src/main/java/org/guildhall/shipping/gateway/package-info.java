/**
 * The carriers: UPS by its Tracking and OAuth interfaces, in plain HTTP.
 *
 * <p>The one decision to know: a carrier's silence says nothing about a parcel. No answer and an
 * unknown number are told apart, and neither moves a parcel.
 */
package org.guildhall.shipping.gateway;
