package org.guildhall.local;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DemoAccountsTest {
  @Test
  void offersABuyerTwoSellersAndAnAdmin() {
    var roles = DemoAccounts.read().people().stream().map(line -> line.split(" ")[0]).toList();

    assertThat(roles).containsExactlyInAnyOrder("buyer", "seller", "seller", "admin");
  }
}
