package org.guildhall.local.replay;

import java.util.Map;

/** What one cancellation gives back of one order. */
record GiveBack(String invoice, String month, Basket basket, Map<Item, Integer> units, Fate fate) {}
