/** Facts about shops and applications to sell, as told to the other domains. */
package org.guildhall.shop.event;
