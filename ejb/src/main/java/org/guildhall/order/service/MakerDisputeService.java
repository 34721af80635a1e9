package org.guildhall.order.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.guildhall.order.entity.DisputeRow;
import org.guildhall.order.entity.OrderDisputeRepository;
import org.guildhall.payment.entity.DisputeError;
import org.guildhall.payment.entity.DisputeRepository;
import org.guildhall.payment.service.EvidenceRecordService;
import org.guildhall.shared.entity.BusinessException;
import org.guildhall.shared.service.Caller;
import org.guildhall.shared.service.Roles;
import org.guildhall.shop.entity.Shop;
import org.guildhall.shop.entity.ShopRepository;

/** Disputes about a maker's own orders. */
@Stateless
@RolesAllowed(Roles.SELLER)
public class MakerDisputeService {
  private static final int MOST = 100;

  @Inject OrderDisputeRepository lists;
  @Inject DisputeRepository disputes;
  @Inject ShopRepository shops;
  @Inject DisputeReader reader;
  @Inject EvidenceRecordService evidence;
  @Inject Caller caller;

  /** What waits for words first, then the newest. */
  public List<DisputeRow> mine() {
    return lists.ofOwner(caller.accountId(), MOST);
  }

  /** A dispute with the caller's parts of it; anybody else's does not exist. */
  public DisputeDetails details(UUID disputeId) {
    requireOwn(disputeId);
    var dispute = disputes.get(disputeId);
    var own =
        shops.ownedBy(caller.accountId()).stream().map(Shop::getId).collect(Collectors.toSet());
    return reader.read(
        dispute, dispute.getParts().size() == 1, part -> own.contains(part.getShopId()));
  }

  /**
   * Sends the caller's words and the parcel's number to the bank, once. Refuses without words,
   * after the deadline, and where other makers share the payment: then the office speaks for all.
   */
  public void answer(UUID disputeId, String words) {
    requireOwn(disputeId);
    if (lists.parts(disputeId).size() > 1) {
      throw new BusinessException(DisputeError.EVIDENCE_BY_OFFICE);
    }
    evidence.write(disputeId, words, reader.proof(disputeId), caller.accountId());
  }

  private void requireOwn(UUID disputeId) {
    if (!lists.isOwned(caller.accountId(), disputeId)) {
      throw new BusinessException(DisputeError.NOT_FOUND, disputeId);
    }
  }
}
