/** Facts about mails. */
package org.guildhall.notification.event;
