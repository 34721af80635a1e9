package org.guildhall.order.service;

import java.util.List;

/** What became of many orders: which took the step, and which were left as they are and why. */
public record BatchOutcome(List<String> done, List<Left> left) {

  /** An order that did not take the step, with the code of the refusal and its arguments. */
  public record Left(String number, String code, List<Object> arguments) {}
}
