/**
 * Prices of parcels, and the profiles that makers keep for them.
 *
 * <p>The one decision to know: a parcel is priced as a whole per shop, and its options are known by
 * the name of their service.
 */
package org.guildhall.shipping.service;
