package org.guildhall.order.view;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.guildhall.order.entity.ReturnCause;
import org.guildhall.order.entity.ReturnError;
import org.guildhall.order.service.AskReturnCommand;
import org.guildhall.order.service.ParcelDetails;
import org.guildhall.order.service.ReturnableLine;
import org.guildhall.shared.view.DayFormat;
import org.guildhall.shared.view.Texts;

/** The form with which a buyer asks to send something back, as it was sent. */
@Named
@RequestScoped
public class ReturnFormView {
  private static final String UNITS = "units.";

  @Inject HttpServletRequest request;

  /** True for the parcel of which something is being sent back on this page. */
  public boolean isOpen(ParcelDetails parcel) {
    return parcel.number().equals(request.getParameter("return"));
  }

  public List<ReturnCause> getCauses() {
    return List.of(ReturnCause.values());
  }

  public boolean isChosen(ReturnCause cause) {
    return cause == cause();
  }

  /** What was typed for a line and refused, else nothing. */
  public String units(ReturnableLine line) {
    var sent = request.getParameter(UNITS + line.itemId());
    return sent != null && sent.matches("[0-9]{1,4}") ? sent : "0";
  }

  public String getWords() {
    return request.getParameter("told");
  }

  /** Until when a line may go back, or why it may not. */
  public String terms(ReturnableLine line) {
    if (line.whyFaulty() != null) {
      return refusal(line.whyFaulty(), line);
    }
    var until =
        line.why() == null
            ? Texts.format("return.until", DayFormat.day(line.until()))
            : Texts.format(
                "return.faulty_until", refusal(line.why(), line), DayFormat.day(line.faultUntil()));
    return line.again() ? Texts.format("return.again", until) : until;
  }

  private static String refusal(ReturnError why, ReturnableLine line) {
    return Texts.format(
        "return.why_not." + why.name(),
        DayFormat.day(line.whyFaulty() == null ? line.until() : line.faultUntil()));
  }

  AskReturnCommand command() {
    return new AskReturnCommand(
        request.getParameter("return"), units(), cause(), request.getParameter("told"));
  }

  private Map<UUID, Integer> units() {
    return request.getParameterMap().entrySet().stream()
        .filter(sent -> sent.getKey().matches("units\\.[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}"))
        .filter(sent -> sent.getValue()[0].matches("[0-9]{1,4}"))
        .collect(
            Collectors.toMap(
                sent -> UUID.fromString(sent.getKey().substring(UNITS.length())),
                sent -> Integer.parseInt(sent.getValue()[0])));
  }

  private ReturnCause cause() {
    var sent = request.getParameter("cause");
    return List.of(ReturnCause.values()).stream()
        .filter(cause -> cause.name().equals(sent))
        .findFirst()
        .orElse(null);
  }
}
