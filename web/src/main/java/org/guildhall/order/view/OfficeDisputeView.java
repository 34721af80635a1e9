package org.guildhall.order.view;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.UUID;
import org.guildhall.order.service.DisputeDetails;
import org.guildhall.order.service.OfficeDisputeService;

/** One dispute for the office: until when it can be answered, and the answer. */
@Named
@ViewScoped
public class OfficeDisputeView implements Serializable {
  private static final long serialVersionUID = 1L;
  private static final String HERE =
      "/office/order/dispute.xhtml?faces-redirect=true&said=dispute.answered&id=";

  @Inject OfficeDisputeService service;

  private UUID id;
  private String words;
  private transient DisputeDetails dispute;

  /** Finds the dispute; one that is none of the caller's business is answered as missing. */
  public void load() {
    getDispute();
  }

  public String answer() {
    service.answer(id, words);
    return HERE + id;
  }

  public DisputeDetails getDispute() {
    if (dispute == null) {
      dispute = service.details(id);
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
