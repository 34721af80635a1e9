package org.guildhall.order.entity;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import java.time.Instant;
import java.util.UUID;
import org.guildhall.shared.entity.BusinessException;
import org.guildhall.shared.entity.Ids;

/** Units of an order's line that go back, and what became of them. */
@Entity
public class ReturnLine {
  @Id private UUID id;

  @ManyToOne(fetch = FetchType.LAZY)
  @JoinColumn(name = "return_id")
  private ReturnRequest request;

  private UUID orderItemId;
  private int position;
  private int units;
  private Integer accepted;
  private Integer restocked;

  protected ReturnLine() {}

  ReturnLine(ReturnRequest request, int position, UUID orderItemId, int units, Instant now) {
    this.id = Ids.at(now);
    this.request = request;
    this.position = position;
    this.orderItemId = orderItemId;
    this.units = units;
  }

  void check(ReturnVerdict verdict) {
    if (verdict == null
        || verdict.accepted() < 0
        || verdict.accepted() > units
        || verdict.restocked() < 0
        || verdict.restocked() > verdict.accepted()) {
      throw BusinessException.at("units", ReturnError.UNITS_WRONG, units);
    }
  }

  void judge(ReturnVerdict verdict) {
    accepted = verdict.accepted();
    restocked = verdict.restocked();
  }

  public UUID getOrderItemId() {
    return orderItemId;
  }

  public int getUnits() {
    return units;
  }

  /** Units that are paid back; null until somebody looked at them. */
  public Integer getAccepted() {
    return accepted;
  }

  /** Of the accepted ones, how many went onto the shelf again; null before. */
  public Integer getRestocked() {
    return restocked;
  }
}
