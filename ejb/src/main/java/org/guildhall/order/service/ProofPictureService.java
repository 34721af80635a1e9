package org.guildhall.order.service;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.guildhall.order.entity.ProofError;
import org.guildhall.order.entity.ProofRepository;
import org.guildhall.order.entity.ProofRepository.Parties;
import org.guildhall.shared.entity.BusinessException;
import org.guildhall.shared.service.Caller;
import org.guildhall.shared.service.Roles;

/** Finds the picture of a round for the two it is between, and for the office; nobody else. */
@Stateless
@PermitAll
public class ProofPictureService {
  private static final List<String> OFFICE = List.of(Roles.SUPPORT, Roles.FINANCE, Roles.ADMIN);

  @Inject ProofRepository proofs;
  @Inject GuestOrders guests;
  @Inject Caller caller;

  /**
   * The name of the picture's file, the smallest size at least that wide, else the widest. Answers
   * the buyer, the maker and the office; to all others the round does not exist.
   */
  public String file(UUID roundId, int wanted) {
    var me = caller.find();
    proofs
        .parties(roundId)
        .filter(parties -> isOffice() || me.filter(id -> isParty(parties, id)).isPresent())
        .orElseThrow(() -> new BusinessException(ProofError.NOT_FOUND, roundId));
    return name(roundId, wanted);
  }

  /** The same for whoever has the signed link of the order the round belongs to. */
  public String file(String token, UUID roundId, int wanted) {
    var round = proofs.ofOrder(guests.open(token).getId(), roundId);
    return name(round.getId(), wanted);
  }

  private boolean isOffice() {
    return OFFICE.stream().anyMatch(caller::isIn);
  }

  private static boolean isParty(Parties parties, UUID account) {
    return account.equals(parties.buyerId()) || account.equals(parties.makerId());
  }

  private String name(UUID roundId, int wanted) {
    return proofs
        .picture(roundId)
        .map(
            sizes -> {
              var widths = Stream.of(sizes.widths().split(",")).map(Integer::valueOf).toList();
              int width =
                  widths.stream()
                      .filter(one -> one >= wanted)
                      .findFirst()
                      .orElse(widths.get(widths.size() - 1));
              return sizes.hash() + "-" + width + ".jpg";
            })
        .orElseThrow(() -> new BusinessException(ProofError.NOT_FOUND, roundId));
  }
}
