package org.guildhall.shared.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.guildhall.shared.service.LostMessages;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The queues' plans as the server is given them, against what the outbox takes for granted. */
class RetryPlanTest {
  private static final Path SETTINGS =
      Path.of("../wildfly-config/server/src/main/cli/20-messaging.cli");
  private static final Pattern SETTING =
      Pattern.compile(
          "address-setting=jms\\.queue\\.(\\w+):add\\([^)]*?dead-letter-address=jms\\.queue\\.dead,"
              + "[^)]*?max-delivery-attempts=(\\d+),[^)]*?redelivery-delay=\\$\\{[^:]*:(\\d+)},"
              + "[^)]*?redelivery-multiplier=(\\d+),[^)]*?max-redelivery-delay=\\$\\{[^:]*:(\\d+)}\\)");
  private static final Map<String, Plan> PLANS = new TreeMap<>();

  private record Plan(int tries, Duration first, int multiplier, Duration longest) {
    Duration whole() {
      var whole = Duration.ZERO;
      var pause = first;
      for (var next = 2; next <= tries; next++) {
        whole = whole.plus(pause);
        pause = pause.multipliedBy(multiplier);
        pause = pause.compareTo(longest) > 0 ? longest : pause;
      }
      return whole;
    }
  }

  @BeforeAll
  static void readSettings() throws IOException {
    var setting = SETTING.matcher(Files.readString(SETTINGS));
    while (setting.find()) {
      PLANS.put(
          setting.group(1),
          new Plan(
              Integer.parseInt(setting.group(2)),
              Duration.ofMillis(Long.parseLong(setting.group(3))),
              Integer.parseInt(setting.group(4)),
              Duration.ofMillis(Long.parseLong(setting.group(5)))));
    }
  }

  @Test
  void everyConsumerHasAPlanAndTheDeadLettersBehindIt() {
    assertThat(PLANS.keySet()).isEqualTo(Routes.consumers());
  }

  @Test
  void everyPlanOutlastsAnOutageOfAnHour() {
    assertThat(PLANS)
        .allSatisfy(
            (queue, plan) -> assertThat(plan.whole()).as(queue).isGreaterThan(Duration.ofHours(1)));
  }

  @Test
  void mailsOutlastAnOutageOfADay() {
    assertThat(PLANS.get(Routes.MAIL).whole()).isGreaterThan(Duration.ofDays(1));
  }

  @Test
  void theOutboxCallsNoMessageLostThatOnlyWaitsForItsNextTry() {
    assertThat(PLANS)
        .allSatisfy(
            (queue, plan) ->
                assertThat(LostMessages.after(queue))
                    .as(queue)
                    .isGreaterThan(plan.longest().multipliedBy(5).dividedBy(4)));
  }
}
