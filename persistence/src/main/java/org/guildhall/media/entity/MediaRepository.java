package org.guildhall.media.entity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.guildhall.shared.entity.BusinessException;

/** Pictures by id and by state. */
@ApplicationScoped
public class MediaRepository {
  @PersistenceContext(unitName = "guildhall")
  EntityManager em;

  public void add(Media media) {
    em.persist(media);
  }

  public Media get(UUID id) {
    var media = em.find(Media.class, id);
    if (media == null) {
      throw new BusinessException(MediaError.NOT_FOUND, id);
    }
    return media;
  }

  public List<Media> all(Collection<UUID> ids) {
    return em.createQuery("select m from Media m where m.id in :ids", Media.class)
        .setParameter("ids", ids)
        .getResultList();
  }

  /** How many pictures still wait to be made; the local run shows it as progress. */
  public long countWaiting() {
    return em.createQuery(
            "select count(m) from Media m where m.state in (UPLOADED, PROCESSING)", Long.class)
        .getSingleResult();
  }

  /** The first picture an account ever brought. */
  public Optional<UUID> oldestOf(UUID ownerId) {
    return em.createQuery(
            "select m.id from Media m where m.ownerId = :owner order by m.id", UUID.class)
        .setParameter("owner", ownerId)
        .setMaxResults(1)
        .getResultStream()
        .findFirst();
  }
}
