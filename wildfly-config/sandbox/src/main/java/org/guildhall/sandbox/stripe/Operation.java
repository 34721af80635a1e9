package org.guildhall.sandbox.stripe;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** One operation of the API; refuses with a {@link StripeError}. */
@FunctionalInterface
interface Operation {

  ObjectNode perform(Call call);
}
