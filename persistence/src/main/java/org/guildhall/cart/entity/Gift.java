package org.guildhall.cart.entity;

import jakarta.persistence.Embeddable;
import org.guildhall.shared.entity.BusinessException;
import org.guildhall.shared.entity.SharedError;

/** A parcel that is a present: wrapped or not, with a few words, and prices left off its slip. */
@Embeddable
public class Gift {
  public static final int LONGEST_MESSAGE = 300;

  private boolean giftWrapped;
  private String giftMessage;
  private boolean hidePrices;

  protected Gift() {}

  /** Refuses a message that is too long; an empty one counts as none. */
  public static Gift of(boolean wrapped, String message, boolean hidePrices) {
    var gift = new Gift();
    gift.giftWrapped = wrapped;
    gift.giftMessage = message == null || message.isBlank() ? null : message.strip();
    gift.hidePrices = hidePrices;
    if (gift.giftMessage != null && gift.giftMessage.length() > LONGEST_MESSAGE) {
      throw BusinessException.at("message", SharedError.TOO_LONG, LONGEST_MESSAGE);
    }
    return gift;
  }

  public static Gift none() {
    return of(false, null, false);
  }

  /** The same for another row. */
  public Gift copy() {
    return of(giftWrapped, giftMessage, hidePrices);
  }

  /** The same without the wrap, where the shop does not offer it. */
  public Gift unwrapped() {
    return of(false, giftMessage, hidePrices);
  }

  public boolean isGiftWrapped() {
    return giftWrapped;
  }

  /** The words on the card, or null. */
  public String getGiftMessage() {
    return giftMessage;
  }

  public boolean isHidePrices() {
    return hidePrices;
  }

  public boolean isAny() {
    return giftWrapped || giftMessage != null || hidePrices;
  }
}
