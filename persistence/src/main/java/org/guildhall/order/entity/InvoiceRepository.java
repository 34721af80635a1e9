package org.guildhall.order.entity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Invoices and credit notes, by what they are for. */
@ApplicationScoped
public class InvoiceRepository {
  @PersistenceContext(unitName = "guildhall")
  EntityManager em;

  public void add(Invoice invoice) {
    em.persist(invoice);
  }

  /**
   * Takes the next number of a shop's series. The series is locked until the transaction ends, so
   * it is taken last and together with the invoice that bears it.
   */
  public InvoiceSerial next(UUID shopId, InvoiceKind kind, LocalDate day) {
    var serial =
        (Number)
            em.createNativeQuery("select next_invoice_number(:shop, :kind, :year)")
                .setParameter("shop", shopId)
                .setParameter("kind", kind.name())
                .setParameter("year", day.getYear())
                .getSingleResult();
    return new InvoiceSerial(day, serial.intValue());
  }

  /** The invoice of a shop order, once it was issued. */
  public Optional<Invoice> ofShopOrder(UUID shopOrderId) {
    return em.createQuery(
            "select i from Invoice i where i.shopOrderId = :part and i.kind = :kind", Invoice.class)
        .setParameter("part", shopOrderId)
        .setParameter("kind", InvoiceKind.INVOICE)
        .getResultStream()
        .findFirst();
  }

  public boolean isCredited(UUID refundId) {
    return !em.createQuery("select i.id from Invoice i where i.refundId = :refund", UUID.class)
        .setParameter("refund", refundId)
        .getResultList()
        .isEmpty();
  }

  /** All papers of these shop orders, the oldest first. */
  public List<Invoice> ofShopOrders(Collection<UUID> shopOrderIds) {
    return em.createQuery(
            "select i from Invoice i where i.shopOrderId in (:parts)"
                + " order by i.issuedAt, i.orderNumber, i.serial",
            Invoice.class)
        .setParameter("parts", shopOrderIds)
        .getResultList();
  }

  public Invoice get(UUID id) {
    return em.find(Invoice.class, id);
  }
}
