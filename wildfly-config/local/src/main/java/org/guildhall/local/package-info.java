/**
 * The one-command run and what the acceptance tests reuse of it: an embedded PostgreSQL, the
 * sandbox and the server, started in that order and stopped in the other.
 *
 * <p>The decision to know: every child process ignores Ctrl-C, because a terminal sends it to all
 * of them at once; the launcher alone hears it and stops them in order. Should the launcher itself
 * be killed, {@link org.guildhall.local.Guard} ends what it left behind.
 */
package org.guildhall.local;
