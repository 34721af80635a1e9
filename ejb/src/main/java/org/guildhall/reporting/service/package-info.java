/**
 * What the office is told about the market as a whole.
 *
 * <p>The one decision to know: the invariants are looked at outside of any transaction of ours, in
 * one read-only snapshot, and only then is kept what was seen.
 */
package org.guildhall.reporting.service;
