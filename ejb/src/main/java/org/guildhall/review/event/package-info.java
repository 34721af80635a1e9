/** What happens to reviews. */
package org.guildhall.review.event;
