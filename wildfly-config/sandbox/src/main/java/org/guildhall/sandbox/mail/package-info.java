/**
 * The mail inbox: an SMTP server that takes everything, and pages to read it.
 *
 * <p>The decision to know: the server speaks SMTP itself, in a few commands, because ordered faults
 * (refuse, hang, accept and then drop) sit in the middle of the dialogue, where a finished server
 * offers no place for them.
 */
package org.guildhall.sandbox.mail;
