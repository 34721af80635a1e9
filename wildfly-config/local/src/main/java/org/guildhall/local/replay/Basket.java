package org.guildhall.local.replay;

import java.util.Map;

/** What is bought in one order: at most 100 lines of at most 99 units. */
record Basket(String invoice, String month, String email, Map<Item, Integer> units, Fate fate) {}
