/**
 * Services every domain uses: the clock, the settings, who calls, and the audit trail.
 *
 * <p>The one decision to know: settings come from the environment, then from system properties, and
 * are read once.
 */
package org.guildhall.shared.service;
