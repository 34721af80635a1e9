/**
 * Holding, selling and receiving stock.
 *
 * <p>The one decision to know: a checkout holds stock until its clock runs out; nothing sweeps a
 * hold that waits for the payment provider, because only the provider knows how that ends.
 */
package org.guildhall.stock.service;
