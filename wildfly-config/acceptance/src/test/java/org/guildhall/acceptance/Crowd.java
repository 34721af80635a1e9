package org.guildhall.acceptance;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;

/** Many who do the same at the same moment. */
final class Crowd {
  private Crowd() {}

  /** What each of them got. */
  static <T> List<T> at(int size, IntFunction<T> deed) {
    var start = new CountDownLatch(1);
    var people = Executors.newFixedThreadPool(size);
    try {
      var deeds = new ArrayList<Future<T>>();
      for (var i = 0; i < size; i++) {
        var number = i;
        deeds.add(
            people.submit(
                () -> {
                  start.await();
                  return deed.apply(number);
                }));
      }
      start.countDown();
      var results = new ArrayList<T>();
      for (var done : deeds) {
        results.add(done.get());
      }
      return results;
    } catch (ExecutionException e) {
      throw new AssertionError(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    } finally {
      people.shutdown();
    }
  }
}
