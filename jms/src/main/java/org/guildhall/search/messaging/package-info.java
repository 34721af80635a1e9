/** What the index hears of. */
package org.guildhall.search.messaging;
