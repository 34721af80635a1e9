package org.guildhall.catalog.service;

import java.util.List;
import org.guildhall.catalog.entity.RowRefusal;

/** A row as it was read: what can be imported, or why it cannot. */
public record ReadRow(int number, ImportRow row, List<RowRefusal> refusals) {
  boolean isRefused() {
    return !refusals.isEmpty();
  }

  ReadRow refusedFor(RowRefusal refusal) {
    return new ReadRow(number, row, List.of(refusal));
  }
}
