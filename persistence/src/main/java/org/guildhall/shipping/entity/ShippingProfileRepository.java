package org.guildhall.shipping.entity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.guildhall.shared.entity.BusinessException;
import org.guildhall.shared.entity.SharedError;

/** Shipping profiles; ownership is part of every query that changes one. */
@ApplicationScoped
public class ShippingProfileRepository {
  @PersistenceContext(unitName = "guildhall")
  EntityManager em;

  public void add(ShippingProfile profile) {
    em.persist(profile);
  }

  /** A profile of this shop; anybody else's does not exist. */
  public ShippingProfile ownedBy(UUID shopId, UUID profileId) {
    return withRates("p.shopId = :owner and p.id in (:ids)", List.of(profileId), shopId).stream()
        .findFirst()
        .orElseThrow(() -> new BusinessException(SharedError.NOT_FOUND, "profile"));
  }

  public List<ShippingProfile> ofShop(UUID shopId) {
    return em.createQuery(
            "select distinct p from ShippingProfile p left join fetch p.rates"
                + " where p.shopId = :shop order by p.name",
            ShippingProfile.class)
        .setParameter("shop", shopId)
        .getResultList();
  }

  /** Profiles with their rates in one statement, for pricing. */
  public List<ShippingProfile> withRates(Collection<UUID> ids) {
    return ids.isEmpty() ? List.of() : withRates("p.id in (:ids)", ids, null);
  }

  public boolean isNameTaken(UUID shopId, String name, UUID exceptId) {
    return em.createQuery(
                "select count(p) from ShippingProfile p where p.shopId = :shop"
                    + " and lower(p.name) = lower(:name) and p.id <> :except",
                Long.class)
            .setParameter("shop", shopId)
            .setParameter("name", name)
            .setParameter("except", exceptId)
            .getSingleResult()
        > 0;
  }

  private List<ShippingProfile> withRates(String where, Collection<UUID> ids, UUID owner) {
    var query =
        em.createQuery(
                "select distinct p from ShippingProfile p left join fetch p.rates where " + where,
                ShippingProfile.class)
            .setParameter("ids", ids);
    if (owner != null) {
      query.setParameter("owner", owner);
    }
    return query.getResultList();
  }
}
