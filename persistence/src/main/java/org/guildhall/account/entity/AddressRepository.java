package org.guildhall.account.entity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.guildhall.shared.entity.BusinessException;

/** Addresses by their owner: a foreign one is not found. */
@ApplicationScoped
public class AddressRepository {
  @PersistenceContext(unitName = "guildhall")
  EntityManager em;

  public void add(Address address) {
    em.persist(address);
  }

  public void remove(Address address) {
    em.remove(address);
  }

  /** The account's addresses of a kind, the default one first, then the newest. */
  public List<Address> ownedBy(UUID accountId, AddressKind kind) {
    return em.createQuery(
            "select a from Address a where a.accountId = :owner and a.kind = :kind"
                + " order by a.isDefault desc, a.createdAt desc",
            Address.class)
        .setParameter("owner", accountId)
        .setParameter("kind", kind)
        .getResultList();
  }

  public Address ownedBy(UUID accountId, UUID id) {
    return em.createQuery(
            "select a from Address a where a.accountId = :owner and a.id = :id", Address.class)
        .setParameter("owner", accountId)
        .setParameter("id", id)
        .getResultStream()
        .findFirst()
        .orElseThrow(() -> new BusinessException(AccountError.ADDRESS_NOT_FOUND));
  }

  /** Takes the default mark off the account's addresses of a kind, before another gets it. */
  public void clearDefault(UUID accountId, AddressKind kind, Instant when) {
    em.createQuery(
            "update Address a set a.isDefault = false, a.version = a.version + 1,"
                + " a.updatedAt = :now where a.accountId = :owner and a.kind = :kind"
                + " and a.isDefault = true")
        .setParameter("now", when)
        .setParameter("owner", accountId)
        .setParameter("kind", kind)
        .executeUpdate();
  }
}
