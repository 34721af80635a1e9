/** What happens to listings. */
package org.guildhall.catalog.event;
