/** What stock tells the rest of the house. */
package org.guildhall.stock.event;
