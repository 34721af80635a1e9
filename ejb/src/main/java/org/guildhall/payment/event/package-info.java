/** Facts about payments, as told to the other domains. */
package org.guildhall.payment.event;
