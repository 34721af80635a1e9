package org.guildhall.order.entity;

import java.util.List;

/** The states, the District and the territories, by their postal codes. */
final class UsStates {
  static final List<String> CODES =
      List.of(
          "AL AK AZ AR CA CO CT DE DC FL GA HI ID IL IN IA KS KY LA ME MD MA MI MN MS MO MT NE NV NH"
              .concat(" NJ NM NY NC ND OH OK OR PA PR RI SC SD TN TX UT VT VI VA WA WV WI WY")
              .split(" "));

  private UsStates() {}

  static boolean isState(String code) {
    return CODES.contains(code);
  }
}
