/** The way to the mail server. */
package org.guildhall.notification.gateway;
