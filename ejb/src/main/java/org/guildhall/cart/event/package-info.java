/** What carts tell the rest of the house. */
package org.guildhall.cart.event;
