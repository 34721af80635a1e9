package org.guildhall.acceptance;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.guildhall.local.Market;

/** The market a drill hurts, and what is written down meanwhile. */
final class DrillGround {
  private final Market market;
  private final Sandbox sandbox;
  private final Rows rows;
  private final Journal journal = new Journal();
  private final Random random;
  private final Map<String, Integer> wrongAnswers = new TreeMap<>();
  private final String began = Long.toString(Instant.now().getEpochSecond(), 36);
  private Instant hurt = Instant.now();

  DrillGround(Market market, long seed) {
    this.market = market;
    this.sandbox = new Sandbox(market.sandboxAddress());
    this.rows = new Rows(market.dataSource());
    this.random = new Random(seed);
  }

  Market market() {
    return market;
  }

  Sandbox sandbox() {
    return sandbox;
  }

  Rows rows() {
    return rows;
  }

  Journal journal() {
    return journal;
  }

  /** An address nobody had before, also when the market's data is that of an earlier command. */
  String person(String name) {
    return name + "." + began + "@example.com";
  }

  int anyBelow(int bound) {
    return random.nextInt(bound);
  }

  /** Somebody without a browser whose every answer is looked at. */
  Shopper shopper() {
    return new Shopper(market.address(), this::witness);
  }

  /** Does it after so many milliseconds, while everything else goes on. */
  CompletableFuture<Void> after(int millis, Runnable deed) {
    return CompletableFuture.runAsync(
        deed, CompletableFuture.delayedExecutor(millis, TimeUnit.MILLISECONDS));
  }

  /** From this moment on it is measured how long healing takes. */
  void markHurt() {
    hurt = Instant.now();
  }

  Duration sinceHurt() {
    return Duration.between(hurt, Instant.now());
  }

  /** Answers that tell nobody anything, since this was last asked, with how often they came. */
  Map<String, Integer> takeWrongAnswers() {
    synchronized (wrongAnswers) {
      var taken = new TreeMap<>(wrongAnswers);
      wrongAnswers.clear();
      return taken;
    }
  }

  /** I10: what cannot be done now is told so, and when to come back. */
  private void witness(Shopper.Answer answer) {
    var busy = answer.status() == 503 && answer.headers().firstValue("Retry-After").isPresent();
    if (answer.status() >= 500 && !busy && answer.address().getPort() == market.ports().http()) {
      synchronized (wrongAnswers) {
        wrongAnswers.merge(answer.status() + " at " + answer.address().getPath(), 1, Integer::sum);
      }
    }
  }
}
