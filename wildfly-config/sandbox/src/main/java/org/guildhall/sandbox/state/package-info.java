/**
 * What the sandbox remembers, and how it survives a restart.
 *
 * <p>The decision to know: every change is one line appended to a file, of which only the places
 * are kept in memory, so that a load test of many thousand orders fits a small heap. The file is
 * rewritten without its history at the next start; a torn last line (the process was killed while
 * writing) is dropped.
 */
package org.guildhall.sandbox.state;
