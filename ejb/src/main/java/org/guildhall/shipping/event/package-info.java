/** Facts about parcels, as told to the other domains. */
package org.guildhall.shipping.event;
