package org.guildhall.order.view;

import java.util.List;
import org.guildhall.order.service.BatchOutcome;
import org.guildhall.shared.view.Texts;

/** What a step for many orders did, in words: how many took it, and why each other did not. */
public record BatchNews(String words, List<String> left) {

  /** The step is the last part of the text's key. */
  static BatchNews of(String step, BatchOutcome outcome) {
    return new BatchNews(
        Texts.format("workshop.batch.done." + step, outcome.done().size(), outcome.left().size()),
        outcome.left().stream().map(BatchNews::why).toList());
  }

  private static String why(BatchOutcome.Left left) {
    return Texts.format(
        "workshop.batch.why",
        left.number(),
        Texts.format("error." + left.code(), left.arguments().toArray()));
  }

  public boolean isWhole() {
    return left.isEmpty();
  }
}
