package org.guildhall.order.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.guildhall.order.entity.DisputeRow;
import org.guildhall.order.entity.OrderDisputeRepository;
import org.guildhall.payment.entity.DisputeRepository;
import org.guildhall.payment.service.EvidenceRecordService;
import org.guildhall.shared.service.Caller;
import org.guildhall.shared.service.Roles;

/** All disputes for the office. */
@Stateless
@RolesAllowed({Roles.FINANCE, Roles.ADMIN, Roles.SUPPORT})
public class OfficeDisputeService {
  private static final int MOST = 200;

  @Inject OrderDisputeRepository lists;
  @Inject DisputeRepository disputes;
  @Inject DisputeReader reader;
  @Inject EvidenceRecordService evidence;
  @Inject Caller caller;

  /** What waits for words first, then the newest. */
  public List<DisputeRow> latest() {
    return lists.latest(MOST);
  }

  public DisputeDetails details(UUID disputeId) {
    return reader.read(disputes.get(disputeId), true, part -> true);
  }

  /** Speaks for the makers. Refuses without words, after the deadline, and a second time. */
  public void answer(UUID disputeId, String words) {
    evidence.write(disputeId, words, reader.proof(disputeId), caller.accountId());
  }
}
