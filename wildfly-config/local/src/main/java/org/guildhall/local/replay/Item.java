package org.guildhall.local.replay;

/** A stock code at one of its prices, in minor units: what one variant of a listing stands for. */
record Item(String code, long minor) {
  String sku() {
    return code + "@" + minor;
  }
}
