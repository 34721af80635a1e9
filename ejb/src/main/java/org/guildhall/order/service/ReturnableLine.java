package org.guildhall.order.service;

import java.time.LocalDate;
import java.util.UUID;
import org.guildhall.order.entity.ReturnCause;
import org.guildhall.order.entity.ReturnError;
import org.guildhall.order.entity.Returnable;

/**
 * Whether a line may be sent back, told before anybody asks.
 *
 * @param again true when the maker said no before, and may be asked once more with new words
 * @param why the refusal of a change of mind, or null
 * @param whyFaulty the refusal even where it came damaged or different, or null
 */
public record ReturnableLine(
    UUID itemId,
    String title,
    String options,
    int left,
    boolean again,
    LocalDate until,
    LocalDate faultUntil,
    ReturnError why,
    ReturnError whyFaulty) {

  static ReturnableLine of(Returnable line) {
    return new ReturnableLine(
        line.item().getId(),
        line.item().getTitle(),
        line.item().getOptionsText(),
        line.left(),
        line.isAskedAgain(),
        line.until(),
        line.faultUntil(),
        line.refusal(ReturnCause.CHANGED_MIND).orElse(null),
        line.refusal(ReturnCause.DAMAGED).orElse(null));
  }

  /** True when it may go back for some reason. */
  public boolean isOpen() {
    return whyFaulty == null;
  }
}
