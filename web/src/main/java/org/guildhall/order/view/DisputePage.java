package org.guildhall.order.view;

import java.io.Serializable;
import java.util.UUID;
import org.guildhall.order.service.DisputeDetails;

/** The page of one dispute: until when it can be answered, and the answer. */
abstract class DisputePage implements Serializable {
  private static final long serialVersionUID = 1L;

  private UUID id;
  private String words;
  private transient DisputeDetails dispute;

  /** Reads the dispute; one that is none of the caller's business is answered as missing. */
  abstract DisputeDetails read(UUID wanted);

  public void load() {
    getDispute();
  }

  public DisputeDetails getDispute() {
    if (dispute == null) {
      dispute = read(id);
    }
    return dispute;
  }

  public UUID getId() {
    return id;
  }

  public void setId(UUID id) {
    this.id = id;
  }

  public String getWords() {
    return words;
  }

  public void setWords(String words) {
    this.words = words;
  }
}
