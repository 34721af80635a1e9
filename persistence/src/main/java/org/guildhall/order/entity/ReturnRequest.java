package org.guildhall.order.entity;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.guildhall.shared.entity.AggregateRoot;
import org.guildhall.shared.entity.BusinessException;
import org.guildhall.shared.entity.Ids;

/** Units of a shop order on their way back. Each verb is one transition with one history row. */
@Entity
public class ReturnRequest extends AggregateRoot {
  private UUID shopOrderId;
  private String number;

  @Enumerated(EnumType.STRING)
  private ReturnStatus status;

  @Enumerated(EnumType.STRING)
  private ReturnCause cause;

  private String words;
  private String instructions;
  private String trackingNumber;
  private String answer;
  private UUID refundId;
  @Embedded private ReturnDeadline due = ReturnDeadline.none();
  private int steps;

  @OneToMany(mappedBy = "request", cascade = CascadeType.ALL)
  @OrderBy("position")
  private Set<ReturnLine> lines = new LinkedHashSet<>();

  // a bag, so that a new row does not load the old ones
  @OneToMany(mappedBy = "request", cascade = CascadeType.PERSIST)
  @OrderBy("step")
  private List<ReturnTransition> transitions = new ArrayList<>();

  protected ReturnRequest() {}

  private ReturnRequest(ReturnTerms terms, Instant when) {
    super(Ids.at(when), when);
    this.shopOrderId = terms.shopOrderId();
    this.number = terms.number();
    this.cause = terms.cause();
    this.words = terms.words();
  }

  /** The buyer asks; the caller has checked that these units may go back. Refuses none at all. */
  public static ReturnRequest ask(
      ReturnTerms terms, Map<UUID, Integer> units, Actor by, Instant when) {
    var request = new ReturnRequest(terms, when);
    units.entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .forEach(entry -> request.add(entry.getKey(), entry.getValue(), when));
    if (request.lines.isEmpty()) {
      throw BusinessException.at("units", ReturnError.NOTHING_CHOSEN);
    }
    request.record(ReturnStatus.REQUESTED, by, terms.words(), when);
    request.due = ReturnDeadline.toAnswer(terms.answerBy());
    return request;
  }

  private void add(UUID itemId, int units, Instant when) {
    if (units < 1) {
      throw BusinessException.at("units", ReturnError.NOTHING_CHOSEN);
    }
    lines.add(new ReturnLine(this, lines.size(), itemId, units, when));
  }

  /** Agrees; the instructions say where and how to send it. */
  public void approve(String how, Actor by, Instant when) {
    move(ReturnStatus.APPROVED, by, null, when);
    instructions = how;
    due = ReturnDeadline.toSend(when);
  }

  /** The maker has not answered: that is a yes. Refuses before the time to answer is over. */
  public void approveBySilence(String how, Instant when) {
    getDue().requireOver(when);
    approve(how, Actor.system(), when);
  }

  /** Says no, with a reason that the buyer reads. */
  public void decline(String reason, Actor by, Instant when) {
    requireReason(reason);
    move(ReturnStatus.DECLINED, by, reason, when);
    answer = reason;
  }

  /** The buyer keeps it after all. */
  public void cancel(Actor by, Instant when) {
    move(ReturnStatus.CANCELLED, by, null, when);
  }

  /** It is on its way; the tracking number may be null. */
  public void send(String tracking, Actor by, Instant when) {
    move(ReturnStatus.IN_TRANSIT, by, null, when);
    trackingNumber = tracking;
  }

  public void receive(Actor by, Instant when) {
    move(ReturnStatus.RECEIVED, by, null, when);
  }

  /**
   * The maker looked at it. Refuses a verdict that misses a line or counts wrongly, and without a
   * reason for the buyer where less than all of it is paid back.
   *
   * @param keeps true when a part of the price is kept
   */
  public void inspect(
      Map<UUID, ReturnVerdict> verdicts, boolean keeps, String reason, Actor by, Instant when) {
    requireMove(ReturnStatus.INSPECTED);
    lines.forEach(line -> line.check(verdicts.get(line.getOrderItemId())));
    boolean whole =
        lines.stream()
            .allMatch(line -> verdicts.get(line.getOrderItemId()).accepted() == line.getUnits());
    if (keeps || !whole) {
      requireReason(reason);
    }
    lines.forEach(line -> line.judge(verdicts.get(line.getOrderItemId())));
    move(ReturnStatus.INSPECTED, by, reason, when);
    answer = reason;
  }

  /** The money is on its way; the refund is null when all of it had gone back before. */
  public void refund(UUID refund, Actor by, Instant when) {
    if (accepted() == 0) {
      throw new BusinessException(ReturnError.ILLEGAL_TRANSITION, number, status);
    }
    move(ReturnStatus.REFUNDED, by, null, when);
    refundId = refund;
  }

  /** Nothing of it is paid back; the buyer has some days to object. */
  public void reject(Actor by, Instant when) {
    if (accepted() > 0) {
      throw new BusinessException(ReturnError.ILLEGAL_TRANSITION, number, status);
    }
    move(ReturnStatus.REJECTED, by, answer, when);
    due = ReturnDeadline.toObject(when);
  }

  /** Ends it: paid back, or its time to be sent or objected to is over. Refuses before. */
  public void close(Actor by, Instant when) {
    if (status != ReturnStatus.REFUNDED) {
      getDue().requireOver(when);
    }
    move(ReturnStatus.CLOSED, by, null, when);
  }

  /** Somebody was reminded; once is enough. */
  public void reminded(Instant when) {
    due = getDue().reminded();
    touched(when);
  }

  private void requireMove(ReturnStatus next) {
    if (!status.canBecome(next)) {
      throw new BusinessException(ReturnError.ILLEGAL_TRANSITION, number, status, next);
    }
  }

  private void move(ReturnStatus next, Actor by, String reason, Instant when) {
    requireMove(next);
    record(next, by, reason, when);
    due = ReturnDeadline.none();
  }

  private void record(ReturnStatus next, Actor by, String reason, Instant when) {
    var from = status;
    status = next;
    transitions.add(new ReturnTransition(this, ++steps, from, by, reason, when));
    touched(when);
  }

  private static void requireReason(String reason) {
    if (reason == null || reason.isBlank()) {
      throw BusinessException.at("reason", ReturnError.REASON_REQUIRED);
    }
  }

  private int accepted() {
    return lines.stream()
        .mapToInt(line -> line.getAccepted() == null ? 0 : line.getAccepted())
        .sum();
  }

  public UUID getShopOrderId() {
    return shopOrderId;
  }

  public String getNumber() {
    return number;
  }

  public ReturnStatus getStatus() {
    return status;
  }

  public ReturnCause getCause() {
    return cause;
  }

  public String getWords() {
    return words;
  }

  public String getInstructions() {
    return instructions;
  }

  public String getTrackingNumber() {
    return trackingNumber;
  }

  public String getAnswer() {
    return answer;
  }

  public UUID getRefundId() {
    return refundId;
  }

  // null in a row without a deadline: an embeddable of nulls is none
  public ReturnDeadline getDue() {
    return due == null ? ReturnDeadline.none() : due;
  }

  public Set<ReturnLine> getLines() {
    return Collections.unmodifiableSet(lines);
  }

  public List<ReturnTransition> getTransitions() {
    return Collections.unmodifiableList(transitions);
  }
}
