/**
 * What it costs to send things and when they arrive.
 *
 * <p>The one decision to know: a shop sends one parcel per order. The parcel costs the dearest
 * first item of the things in it, and the additional price for every further unit.
 */
package org.guildhall.shipping.entity;
