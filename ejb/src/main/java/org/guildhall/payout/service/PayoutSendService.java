package org.guildhall.payout.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import org.guildhall.shared.service.Roles;

/** Takes payouts one step further, between two transactions each. */
@Stateless
@RolesAllowed(Roles.SYSTEM)
@TransactionAttribute(TransactionAttributeType.NEVER)
public class PayoutSendService {
  @Inject PayoutStepService steps;
  @Inject PayoutResultService results;
  @Inject PayoutProvider provider;

  /** Does the step that is due for the longest time; false when none is due. */
  public boolean advance() {
    var due = steps.lease();
    due.flatMap(steps::prepare).ifPresent(this::perform);
    return due.isPresent();
  }

  // without an answer the lease runs out and the same is asked again, with the same key
  private void perform(PayoutStep step) {
    switch (step.kind()) {
      case TRANSFER -> transferred(step, provider.transfer(step));
      case PAY_OUT -> paidOut(step, provider.payOut(step));
      case LOOK -> looked(step, provider.look(step));
      case TAKE_BACK -> takenBack(step, provider.takeBack(step));
    }
  }

  private void transferred(PayoutStep step, PayoutAnswer answer) {
    if (answer instanceof PayoutAnswer.Done done) {
      results.transferred(step, done.id());
    } else if (answer instanceof PayoutAnswer.Short none) {
      results.putOff(step, none.code());
    } else if (answer instanceof PayoutAnswer.Refused no) {
      results.refused(step, no.code());
    }
  }

  private void paidOut(PayoutStep step, PayoutAnswer answer) {
    if (answer instanceof PayoutAnswer.Done done) {
      results.underWay(step, done.id());
    } else if (answer instanceof PayoutAnswer.Short none) {
      results.waitForBank(step, none.code());
    } else if (answer instanceof PayoutAnswer.Refused no) {
      results.bounced(step, no.code());
    }
  }

  private void looked(PayoutStep step, BankWord word) {
    if (word instanceof BankWord.Arrived) {
      results.arrived(step);
    } else if (word instanceof BankWord.CameBack back) {
      results.bounced(step, back.code());
    } else {
      results.nothingYet(step);
    }
  }

  private void takenBack(PayoutStep step, PayoutAnswer answer) {
    if (answer instanceof PayoutAnswer.Done done) {
      results.takenBack(step, done.id());
    } else if (answer instanceof PayoutAnswer.Short none) {
      results.notTakenBack(step, none.code());
    } else if (answer instanceof PayoutAnswer.Refused no) {
      results.notTakenBack(step, no.code());
    }
  }
}
