/**
 * A carrier in the shape of UPS: OAuth by client credentials, and tracking.
 *
 * <p>The decision to know: a parcel comes into being when somebody first asks for its number, and
 * moves by the clock when it is looked at, so that there is no timer to wait for.
 */
package org.guildhall.sandbox.carrier;
