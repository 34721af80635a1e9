/**
 * The door through which a replay of real orders reaches the market's services: the same beans, in
 * the same transactions, as behind the pages, without the pages.
 *
 * <p>The decision to know: this is a deployment of its own that the replay brings and takes away
 * again. Nothing of it is in the EAR, and it does nothing in production.
 */
package org.guildhall.replay;
