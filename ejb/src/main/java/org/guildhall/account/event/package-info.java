/** Facts about accounts, as told to the other domains. */
package org.guildhall.account.event;
