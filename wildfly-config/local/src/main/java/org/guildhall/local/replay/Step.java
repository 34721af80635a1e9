package org.guildhall.local.replay;

import java.util.List;

/** One invoice as the market meets it: a purchase in so many orders, or a cancellation of some. */
record Step(List<Basket> baskets, List<GiveBack> givingBack) {}
