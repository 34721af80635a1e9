package org.guildhall.order.view;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.guildhall.order.entity.ReturnCause;
import org.guildhall.order.entity.ReturnVerdict;
import org.guildhall.order.service.InspectReturnCommand;
import org.guildhall.order.service.MakerReturnService;
import org.guildhall.order.service.ReturnCase;
import org.guildhall.order.service.ReturnDetails;
import org.guildhall.shared.entity.Money;
import org.guildhall.shared.view.Texts;

/** One return at the maker: the answer, the arrival, and what came back. */
@Named
@ViewScoped
public class MakerReturnView extends ReturnPage {
  private static final long serialVersionUID = 1L;

  @Inject transient MakerReturnService service;

  private String words;
  private boolean shipping;
  private Money keeps;
  private final Map<String, Integer> accepted = new HashMap<>();
  private final Map<String, Integer> restocked = new HashMap<>();

  @Override
  public void load() {
    super.load();
    var request = getFound().request();
    words = Texts.format("return.say_default");
    boolean fit = request.cause() == ReturnCause.CHANGED_MIND;
    for (var line : request.lines()) {
      var item = line.itemId().toString();
      accepted.put(item, line.units());
      restocked.put(item, fit && line.tracked() ? line.units() : 0);
    }
  }

  public String approve() {
    service.approve(getNumber(), getInstructions());
    return stay("return.approved");
  }

  public String decline() {
    service.decline(getNumber(), getReason());
    return stay("return.declined");
  }

  public String receive() {
    service.receive(getNumber());
    return stay("return.received");
  }

  public String inspect() {
    service.inspect(
        new InspectReturnCommand(
            getNumber(), verdicts(), shipping, keeps == null ? 0 : keeps.minor(), words));
    return stay("return.settled");
  }

  private Map<UUID, ReturnVerdict> verdicts() {
    return getFound().request().lines().stream()
        .collect(Collectors.toMap(ReturnDetails.Line::itemId, this::verdict));
  }

  private ReturnVerdict verdict(ReturnDetails.Line line) {
    var item = line.itemId().toString();
    return new ReturnVerdict(count(accepted.get(item)), count(restocked.get(item)));
  }

  private static int count(Integer typed) {
    return typed == null ? 0 : typed;
  }

  private String stay(String said) {
    return "/workshop/order/return.xhtml?faces-redirect=true&number="
        + getNumber()
        + "&said="
        + said;
  }

  @Override
  ReturnCase read(String wanted) {
    return service.details(wanted);
  }

  public String getWords() {
    return words;
  }

  public void setWords(String words) {
    this.words = words;
  }

  public boolean isShipping() {
    return shipping;
  }

  public void setShipping(boolean shipping) {
    this.shipping = shipping;
  }

  public Money getKeeps() {
    return keeps;
  }

  public void setKeeps(Money keeps) {
    this.keeps = keeps;
  }

  public Map<String, Integer> getAccepted() {
    return accepted;
  }

  public Map<String, Integer> getRestocked() {
    return restocked;
  }
}
