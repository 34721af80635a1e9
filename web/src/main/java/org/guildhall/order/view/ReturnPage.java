package org.guildhall.order.view;

import java.io.Serializable;
import org.guildhall.order.service.ReturnCase;

/** The page of one return: what is typed to agree to it or to decline it. */
abstract class ReturnPage implements Serializable {
  private static final long serialVersionUID = 1L;

  private String number;
  private String instructions;
  private String reason;
  private transient ReturnCase found;

  /** Reads the return; one that is none of the caller's business is answered as missing. */
  abstract ReturnCase read(String wanted);

  public void load() {
    instructions = getFound().lastInstructions();
  }

  public ReturnCase getFound() {
    if (found == null) {
      found = read(number);
    }
    return found;
  }

  public String getNumber() {
    return number;
  }

  public void setNumber(String number) {
    this.number = number;
  }

  public String getInstructions() {
    return instructions;
  }

  public void setInstructions(String instructions) {
    this.instructions = instructions;
  }

  public String getReason() {
    return reason;
  }

  public void setReason(String reason) {
    this.reason = reason;
  }
}
