package org.guildhall.favorite.entity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.guildhall.shared.entity.Ids;
import org.hibernate.query.NativeQuery;

/** Favorites by their owner; there is no way to one by its id. */
@ApplicationScoped
public class FavoriteRepository {
  @PersistenceContext(unitName = "guildhall")
  EntityManager em;

  /**
   * Keeps it; false when it was kept before, when the owner has {@code limit} already, or when
   * there is no such thing that the public has ever seen.
   */
  public boolean keep(FavoriteOwner owner, FavoriteTarget target, int limit, Instant when) {
    var sql =
        "insert into favorite (id, %1$s, %2$s, created_at) select :id, :owner, t.id, :now from %3$s"
            + " t where t.id = :target and t.%4$s is not null and (select count(*) from favorite f"
            + " where f.%1$s = :owner) < :limit on conflict do nothing";
    return sql(sql.formatted(owner.column(), target.column(), target.table(), target.publicSince()))
            .setParameter("id", Ids.at(when))
            .setParameter("owner", owner.value())
            .setParameter("target", target.id())
            .setParameter("limit", limit)
            .setParameter("now", when)
            .executeUpdate()
        == 1;
  }

  /** Drops it; dropping what is not kept changes nothing. */
  public void drop(FavoriteOwner owner, FavoriteTarget target) {
    sql("delete from favorite where %s = :owner and %s = :target"
            .formatted(owner.column(), target.column()))
        .setParameter("owner", owner.value())
        .setParameter("target", target.id())
        .executeUpdate();
  }

  public boolean holds(FavoriteOwner owner, FavoriteTarget target) {
    return rows(owner).stream().anyMatch(row -> row.target().equals(target));
  }

  /** How many the owner keeps. */
  public int count(FavoriteOwner owner) {
    return ((Number)
            em.createNativeQuery(
                    "select count(*) from favorite where %s = :owner".formatted(owner.column()))
                .setParameter("owner", owner.value())
                .getSingleResult())
        .intValue();
  }

  /** All that the owner keeps, the newest first. */
  @SuppressWarnings("unchecked")
  public List<FavoriteRow> rows(FavoriteOwner owner) {
    List<Tuple> rows =
        em.createNativeQuery(
                "select f.product_id, f.shop_id, coalesce(p.title, s.name) named from favorite f"
                    + " left join product p on p.id = f.product_id"
                    + " left join shop s on s.id = f.shop_id"
                    + " where f.%s = :owner order by f.created_at desc, f.id desc"
                        .formatted(owner.column()),
                Tuple.class)
            .setParameter("owner", owner.value())
            .getResultList();
    return rows.stream().map(FavoriteRepository::row).toList();
  }

  /**
   * Gives a guest's favorites to an account: those it does not keep yet, the newest first, until it
   * has {@code limit}. The guest keeps none.
   */
  public void adopt(String tokenHash, UUID accountId, int limit) {
    sql("update favorite set account_id = :account, token_hash = null where id in"
            + " (select g.id from favorite g where g.token_hash = :token and not exists"
            + " (select 1 from favorite a where a.account_id = :account"
            + " and (a.product_id = g.product_id or a.shop_id = g.shop_id))"
            + " order by g.created_at desc limit greatest(0, :limit -"
            + " (select count(*) from favorite where account_id = :account)))")
        .setParameter("account", accountId)
        .setParameter("token", tokenHash)
        .setParameter("limit", limit)
        .executeUpdate();
    sql("delete from favorite where token_hash = :token")
        .setParameter("token", tokenHash)
        .executeUpdate();
  }

  /** Forgets what guests kept before the given moment; returns how many. */
  public int forgetGuests(Instant before) {
    return sql("delete from favorite where token_hash is not null and created_at < :before")
        .setParameter("before", before)
        .executeUpdate();
  }

  private static FavoriteRow row(Tuple row) {
    var product = row.get(0, UUID.class);
    return new FavoriteRow(
        product == null
            ? FavoriteTarget.shop(row.get(1, UUID.class))
            : FavoriteTarget.product(product),
        row.get(2, String.class));
  }

  private NativeQuery<?> sql(String text) {
    return em.createNativeQuery(text)
        .unwrap(NativeQuery.class)
        .addSynchronizedQuerySpace("favorite");
  }
}
