package org.guildhall.shared.service;

import static org.assertj.core.api.Assertions.assertThat;

import org.guildhall.shared.entity.MarketZone;
import org.junit.jupiter.api.Test;

class ClockProducerTest {
  @Test
  void todayIsTheDayThatPagesShow() {
    assertThat(new ClockProducer().clock().getZone()).isEqualTo(MarketZone.ID);
  }
}
