package org.guildhall.shared.service;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.ejb.Timeout;
import jakarta.ejb.TimerConfig;
import jakarta.ejb.TimerService;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import org.jboss.logging.Logger;

/**
 * Work that every node does again and again. The next round is set when the last one is over, so a
 * slow round is never overtaken by the next. Singletons extend it, start with the server and run as
 * the system; a round that fails is told in the log and tried again.
 */
public abstract class Rounds {
  private static final Logger LOG = Logger.getLogger(Rounds.class);

  @Resource TimerService timers;

  /** How long to wait between the end of one round and the next. */
  protected abstract Duration pause();

  /** One round, with no transaction open. */
  protected abstract void round() throws InterruptedException;

  /**
   * Does the step for each, in a transaction of its own: one that fails is told in the log, comes
   * again with the next round, and does not hold up the others.
   */
  protected final <T> void each(List<T> due, Consumer<T> step) {
    for (var one : due) {
      try {
        step.accept(one);
      } catch (RuntimeException e) {
        LOG.errorf(e, "%s could not do %s; it comes again", getClass().getSimpleName(), one);
      }
    }
  }

  @PostConstruct
  void begin() {
    next();
  }

  @Timeout
  @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
  void run() {
    try {
      round();
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
    } catch (RuntimeException e) {
      LOG.errorf(e, "a round of %s failed; the next one comes", getClass().getSimpleName());
    } finally {
      next();
    }
  }

  private void next() {
    timers.createSingleActionTimer(pause().toMillis(), new TimerConfig(null, false));
  }
}
