package org.guildhall.sandbox.fault;

import java.util.function.IntFunction;
import java.util.function.Supplier;
import org.guildhall.sandbox.http.Answer;

/** The place that every call of one HTTP counterpart passes. */
public final class FaultGate {

  private final Faults faults;
  private final Target target;

  public FaultGate(Faults faults, Target target) {
    this.faults = faults;
    this.target = target;
  }

  /**
   * Performs the operation, or what the fault of the moment makes of it.
   *
   * @param what method and path
   * @param broken the answer of an ordered failure, by status
   */
  public Answer pass(String what, IntFunction<Answer> broken, Supplier<Answer> operation) {
    Fault fault = faults.take(target, what);
    Pause.of(fault.latencyMs());
    if (fault.reset() == Fault.Reset.AT_ONCE) {
      return Answer.DROPPED;
    }
    if (fault.errorStatus() > 0) {
      return broken.apply(fault.errorStatus());
    }
    Answer answer = operation.get();
    return fault.reset() == Fault.Reset.AFTER_ACCEPT ? Answer.DROPPED : answer;
  }
}
