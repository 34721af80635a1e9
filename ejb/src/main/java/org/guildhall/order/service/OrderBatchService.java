package org.guildhall.order.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;
import org.guildhall.shared.entity.BusinessException;
import org.guildhall.shared.service.Refusal;
import org.guildhall.shared.service.Roles;

/**
 * One step for many orders. Each order is a transaction of its own with its own answer, so that one
 * that cannot go on does not hold up the others; that is why refusals are caught here.
 */
@Stateless
@RolesAllowed(Roles.SELLER)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class OrderBatchService {
  public static final int MOST = 100;

  @Inject FulfilmentService fulfilment;

  /** Begins making all of them; those that are not new, or not the caller's, are left. */
  public BatchOutcome accept(Collection<String> numbers) {
    return each(numbers, fulfilment::accept);
  }

  /** All of them are made and packed; those past that step, or not the caller's, are left. */
  public BatchOutcome markReady(Collection<String> numbers) {
    return each(numbers, fulfilment::markReady);
  }

  private static BatchOutcome each(Collection<String> numbers, Consumer<String> step) {
    var done = new ArrayList<String>();
    var left = new ArrayList<BatchOutcome.Left>();
    for (var number : numbers.stream().distinct().limit(MOST).toList()) {
      try {
        step.accept(number);
        done.add(number);
      } catch (RuntimeException e) {
        left.add(left(number, Refusal.in(e).orElseThrow(() -> e)));
      }
    }
    return new BatchOutcome(List.copyOf(done), List.copyOf(left));
  }

  private static BatchOutcome.Left left(String number, BusinessException refusal) {
    return new BatchOutcome.Left(number, refusal.code(), refusal.arguments());
  }
}
