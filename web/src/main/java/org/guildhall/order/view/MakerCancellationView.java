package org.guildhall.order.view;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.guildhall.order.service.CancelCommand;
import org.guildhall.order.service.MakerCancellationService;
import org.guildhall.order.service.ShopOrderBoardService;
import org.omnifaces.cdi.Param;

/** A maker's no: to an order, to a part of it, or to a buyer who wants out. */
@Named
@ViewScoped
public class MakerCancellationView implements Serializable {
  private static final long serialVersionUID = 1L;

  @Inject transient MakerCancellationService cancellations;
  @Inject transient ShopOrderBoardService board;
  @Inject @Param String number;

  private int version;
  private final Map<String, Integer> units = new HashMap<>();
  private boolean restock = true;
  private String reason;
  private String answer;

  /** Remembers the order as it is shown: a click on an old page changes nothing. */
  @PostConstruct
  void load() {
    var order = board.details(number);
    version = order.version();
    order.lines().forEach(line -> units.put(line.id().toString(), line.open()));
  }

  public String cancel() {
    cancellations.cancel(new CancelCommand(number, version, chosen(), restock, reason));
    return stay("order.cancelled");
  }

  public String agree() {
    cancellations.accept(number, restock);
    return stay("order.agreed");
  }

  public String refuse() {
    cancellations.refuse(number, answer);
    return stay("order.refused");
  }

  private Map<UUID, Integer> chosen() {
    return units.entrySet().stream()
        .filter(entry -> entry.getValue() != null)
        .collect(Collectors.toMap(e -> UUID.fromString(e.getKey()), Map.Entry::getValue));
  }

  private String stay(String said) {
    return "/workshop/order/details.xhtml?faces-redirect=true&number=" + number + "&said=" + said;
  }

  public Map<String, Integer> getUnits() {
    return units;
  }

  public boolean isRestock() {
    return restock;
  }

  public void setRestock(boolean restock) {
    this.restock = restock;
  }

  public String getReason() {
    return reason;
  }

  public void setReason(String reason) {
    this.reason = reason;
  }

  public String getAnswer() {
    return answer;
  }

  public void setAnswer(String answer) {
    this.answer = answer;
  }
}
