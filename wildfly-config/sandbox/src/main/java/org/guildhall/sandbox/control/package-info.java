/**
 * The sandbox's own switches and records, for tests, drills and curious people.
 *
 * <p>The decision to know: everything a test may want to cause or to see is an HTTP call, so that
 * the same test runs against an embedded sandbox and against one in another process.
 */
package org.guildhall.sandbox.control;
