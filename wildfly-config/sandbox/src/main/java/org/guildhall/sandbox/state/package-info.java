/**
 * What the sandbox remembers, and how it survives a restart.
 *
 * <p>The decision to know: every table is a map of ids to JSON documents, and each change is one
 * line appended to a log that is rewritten without its history at the next start. A torn last line
 * (the process was killed while writing) is dropped.
 */
package org.guildhall.sandbox.state;
