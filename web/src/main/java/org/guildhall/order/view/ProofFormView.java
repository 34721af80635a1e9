package org.guildhall.order.view;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import org.guildhall.order.service.ProofDetails;

/** The form with which a buyer answers a maker's round, as it was sent. */
@Named
@RequestScoped
public class ProofFormView {
  @Inject HttpServletRequest request;

  /** True for the round to which an answer is being written on this page. */
  public boolean isOpen(ProofDetails round) {
    return round.isOpen() && round.id().toString().equals(request.getParameter("proof"));
  }

  /** What was written and refused, or nothing. */
  public String getAnswer() {
    return request.getParameter("answer");
  }

  /** The round that is answered; null, which no round is, for anything else. */
  UUID round() {
    var sent = request.getParameter("round");
    return sent != null && sent.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")
        ? UUID.fromString(sent)
        : null;
  }
}
