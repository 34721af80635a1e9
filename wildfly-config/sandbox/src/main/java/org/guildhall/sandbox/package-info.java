/**
 * The outside world of the market on a laptop and in tests: payment provider, mail inbox, carrier.
 *
 * <p>The decision to know: it is one plain process that the market reaches only by HTTP and SMTP,
 * so that nothing of it can leak into the EAR and a real provider replaces it by configuration
 * alone.
 */
package org.guildhall.sandbox;
