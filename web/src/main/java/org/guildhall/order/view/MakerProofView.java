package org.guildhall.order.view;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.UUID;
import org.guildhall.media.service.MediaService;
import org.guildhall.order.entity.ProofRound;
import org.guildhall.order.service.MakerProofService;
import org.guildhall.order.service.ProofDetails;
import org.guildhall.order.service.SendProofCommand;
import org.omnifaces.cdi.Param;

/** What a maker shows or asks the buyer before making. */
@Named
@ViewScoped
public class MakerProofView implements Serializable {
  private static final long serialVersionUID = 1L;

  @Inject transient MakerProofService proofs;
  @Inject transient MediaService media;
  @Inject @Param String number;

  private int round;
  private String words;
  private transient Part file;
  private transient List<ProofDetails> rounds;

  /** Remembers the rounds as they are shown: a click on an old page sends nothing. */
  @PostConstruct
  void load() {
    round = getRounds().size() + 1;
  }

  public String send() {
    proofs.send(new SendProofCommand(number, round, words, picture()));
    return stay("proof.sent");
  }

  public String goOn() {
    proofs.goOn(number);
    return stay("proof.went_on");
  }

  private UUID picture() {
    if (file == null || file.getSize() == 0) {
      return null;
    }
    try (var content = file.getInputStream()) {
      return media.uploadRestricted(content);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private String stay(String said) {
    return "/workshop/order/details.xhtml?faces-redirect=true&number=" + number + "&said=" + said;
  }

  /** The newest first. */
  public List<ProofDetails> getRounds() {
    if (rounds == null) {
      rounds = proofs.ofOrder(number);
    }
    return rounds;
  }

  /** True when the buyer let the last day pass, so that the maker may go on. */
  public boolean isUnanswered() {
    return !getRounds().isEmpty() && getRounds().get(0).isExpired();
  }

  /** How many rounds are left. */
  public int getLeft() {
    return ProofRound.MOST - getRounds().size();
  }

  public String getWords() {
    return words;
  }

  public void setWords(String words) {
    this.words = words;
  }

  public Part getFile() {
    return file;
  }

  public void setFile(Part file) {
    this.file = file;
  }
}
