/** Facts about orders, as told to the other domains. */
package org.guildhall.order.event;
