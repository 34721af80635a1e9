package org.guildhall.order.view;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.guildhall.order.service.FulfilmentService;
import org.guildhall.order.service.MakerOrderDetails;
import org.guildhall.order.service.MakerOrderLine;
import org.guildhall.order.service.MakerPaperService;
import org.guildhall.order.service.PaperDetails;
import org.guildhall.order.service.ShipCommand;
import org.guildhall.order.service.ShopOrderBoardService;
import org.guildhall.shipping.entity.Carrier;

/** One order of the maker: what to make, for whom, and the steps until it is on its way. */
@Named
@ViewScoped
public class MakerOrderView implements Serializable {
  private static final long serialVersionUID = 1L;

  @Inject ShopOrderBoardService board;
  @Inject FulfilmentService fulfilment;
  @Inject MakerPaperService paperDesk;

  private String number;
  private Carrier carrier = Carrier.UPS;
  private String trackingNumber;
  private final Map<String, Integer> units = new HashMap<>();
  private transient MakerOrderDetails order;
  private transient List<PaperDetails> papers;

  /** Finds the order; anybody else's is answered as missing. */
  public void load() {
    getOrder().lines().forEach(line -> units.put(line.id().toString(), line.open()));
  }

  public String accept() {
    fulfilment.accept(number);
    return stay("order.accepted");
  }

  public String markReady() {
    fulfilment.markReady(number);
    return stay("order.ready");
  }

  public String ship() {
    fulfilment.ship(new ShipCommand(number, carrier, trackingNumber, chosenUnits()));
    return stay("order.shipped");
  }

  private Map<UUID, Integer> chosenUnits() {
    return units.entrySet().stream()
        .filter(entry -> entry.getValue() != null && entry.getValue() > 0)
        .collect(Collectors.toMap(e -> UUID.fromString(e.getKey()), Map.Entry::getValue));
  }

  private String stay(String said) {
    return "/workshop/order/details.xhtml?faces-redirect=true&number=" + number + "&said=" + said;
  }

  public MakerOrderDetails getOrder() {
    if (order == null) {
      order = board.details(number);
    }
    return order;
  }

  /** Invoices and credit notes, the oldest first. */
  public List<PaperDetails> getPapers() {
    if (papers == null) {
      papers = paperDesk.ofOrder(number);
    }
    return papers;
  }

  /** Units that can still go into a parcel. */
  public int getOpenUnits() {
    return getOrder().lines().stream().mapToInt(MakerOrderLine::open).sum();
  }

  public Carrier[] getCarriers() {
    return Carrier.values();
  }

  public Map<String, Integer> getUnits() {
    return units;
  }

  public String getNumber() {
    return number;
  }

  public void setNumber(String number) {
    this.number = number;
  }

  public Carrier getCarrier() {
    return carrier;
  }

  public void setCarrier(Carrier carrier) {
    this.carrier = carrier;
  }

  public String getTrackingNumber() {
    return trackingNumber;
  }

  public void setTrackingNumber(String trackingNumber) {
    this.trackingNumber = trackingNumber;
  }
}
