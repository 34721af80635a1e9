package org.guildhall.account.entity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.guildhall.shared.entity.BusinessException;

/** Accounts for those who change them or search them. */
@ApplicationScoped
public class AccountRepository {
  @PersistenceContext(unitName = "guildhall")
  EntityManager em;

  public void add(Account account) {
    em.persist(account);
  }

  public Account get(UUID id) {
    return find(id).orElseThrow(() -> new BusinessException(AccountError.NOT_FOUND));
  }

  public Optional<Account> find(UUID id) {
    return Optional.ofNullable(em.find(Account.class, id));
  }

  /** For a change that others must wait for. */
  public Account lock(UUID id) {
    return Optional.ofNullable(em.find(Account.class, id, LockModeType.PESSIMISTIC_WRITE))
        .orElseThrow(() -> new BusinessException(AccountError.NOT_FOUND));
  }

  public Optional<Account> byEmail(Email email) {
    return em.createQuery("select a from Account a where a.email = :email", Account.class)
        .setParameter("email", email.text())
        .getResultStream()
        .findFirst();
  }

  /**
   * Accounts whose mail address or name contains the words, the newest first, starting behind the
   * one with id {@code behind}.
   */
  public List<AccountRow> search(String words, AccountStatus status, UUID behind, int limit) {
    var query =
        em.createQuery(
                "select new org.guildhall.account.entity.AccountRow(a.id, a.email, a.displayName,"
                    + " a.status, a.statusReason, a.createdAt, a.lastLoginAt) from Account a"
                    + " where (lower(a.email) like :words escape '\\' or lower(a.displayName) like"
                    + " :words escape '\\')"
                    + (status == null ? "" : " and a.status = :status")
                    + (behind == null ? "" : " and a.id < :behind")
                    + " order by a.id desc",
                AccountRow.class)
            .setParameter("words", "%" + escaped(words) + "%")
            .setMaxResults(limit);
    if (status != null) {
      query.setParameter("status", status);
    }
    if (behind != null) {
      query.setParameter("behind", behind);
    }
    return query.getResultList();
  }

  private static String escaped(String words) {
    var plain = words == null ? "" : words.strip().toLowerCase(Locale.ROOT);
    return plain.replaceAll("([\\\\%_])", "\\\\$1");
  }
}
