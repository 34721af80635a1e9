/** Applies the stored events of the payment providers, one commit each. */
package org.guildhall.payment.messaging;
