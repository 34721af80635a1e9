package org.guildhall.order.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.guildhall.media.entity.Media;
import org.guildhall.media.entity.MediaRepository;
import org.guildhall.order.entity.ProofRepository;
import org.guildhall.order.entity.ProofRound;
import org.guildhall.shared.entity.AggregateRoot;

/** Reads what makers showed and asked before making, with what became of the pictures. */
@ApplicationScoped
public class ProofReader {
  @Inject ProofRepository proofs;
  @Inject MediaRepository media;

  /** The newest first. */
  List<ProofDetails> of(UUID shopOrderId) {
    return of(List.of(shopOrderId)).getOrDefault(shopOrderId, List.of());
  }

  /** By shop order, the newest first. */
  Map<UUID, List<ProofDetails>> of(Collection<UUID> shopOrderIds) {
    var rounds = proofs.of(shopOrderIds).values().stream().flatMap(List::stream).toList();
    var pictures = pictures(rounds);
    return rounds.stream()
        .sorted(Comparator.comparing(ProofRound::getRound).reversed())
        .collect(
            Collectors.groupingBy(
                ProofRound::getShopOrderId,
                Collectors.mapping(
                    round -> ProofDetails.of(round, picture(round, pictures)),
                    Collectors.toList())));
  }

  // a map without entries refuses to be asked for null
  private static Media picture(ProofRound round, Map<UUID, Media> pictures) {
    return round.getMediaId() == null ? null : pictures.get(round.getMediaId());
  }

  private Map<UUID, Media> pictures(List<ProofRound> rounds) {
    var ids = rounds.stream().map(ProofRound::getMediaId).filter(Objects::nonNull).toList();
    return ids.isEmpty()
        ? Map.of()
        : media.all(ids).stream()
            .collect(Collectors.toMap(AggregateRoot::getId, picture -> picture));
  }
}
