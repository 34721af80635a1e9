package org.guildhall.sandbox.fault;

import java.util.EnumMap;
import java.util.Map;
import java.util.function.Predicate;

/** The faults that are switched on. */
public final class Faults {

  private final Map<Target, Fault> current = new EnumMap<>(Target.class);

  public synchronized void set(Target target, Fault fault) {
    current.put(target, fault);
  }

  public synchronized void clear() {
    current.clear();
  }

  public synchronized Map<Target, Fault> current() {
    return Map.copyOf(current);
  }

  /** The fault to play for this piece of work; uses up one of its times. */
  public Fault take(Target target, String what) {
    return take(target, what, fault -> true);
  }

  /** The same, but only for a fault of the wanted sort. */
  public synchronized Fault take(Target target, String what, Predicate<Fault> sort) {
    Fault fault = current.get(target);
    if (fault == null || !fault.isAbout(what) || !sort.test(fault)) {
      return Fault.NONE;
    }
    if (fault.times() == 1) {
      current.remove(target);
    } else if (fault.times() > 1) {
      current.put(target, fault.withTimes(fault.times() - 1));
    }
    return fault;
  }
}
