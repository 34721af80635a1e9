/**
 * The providers' own descriptions of their APIs, as judges of requests and answers.
 *
 * <p>The decision to know: these classes are packed into the test jar, because the tests of the
 * assembled market hold its real requests against the same descriptions.
 */
package org.guildhall.sandbox.contract;
