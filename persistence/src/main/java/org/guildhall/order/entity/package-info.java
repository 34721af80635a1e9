/**
 * From checkout to the parcel at the door.
 *
 * <p>The one decision to know: an order is a frozen copy. It names products and variants for people
 * who look, but price, text, tax and address are its own and nothing changes them afterwards. A
 * customer order has one shop order per maker, each with a life of its own; the customer order's
 * status only follows theirs.
 */
package org.guildhall.order.entity;
