/**
 * A small HTTP layer over the server of the JDK: requests, answers and routes as values.
 *
 * <p>The decision to know: an answer may be "no answer", because dropping a connection is one of
 * the faults the sandbox must be able to play.
 */
package org.guildhall.sandbox.http;
