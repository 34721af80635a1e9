package org.guildhall.notification.entity;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** What mails tell, read from the other domains' rows. */
public final class MailRows {
  private MailRows() {}

  public record Person(UUID accountId, String email, String name) {}

  /** Whose shop it is, and the bank account their payouts go to, if known. */
  public record Maker(Person person, String shopName, String bankLast4) {}

  public record Order(
      UUID id,
      String number,
      UUID accountId,
      String email,
      String shipName,
      String shipLine1,
      String shipLine2,
      String shipCity,
      String shipRegion,
      String shipPostalCode,
      String shipCountry,
      String currency,
      long itemsMinor,
      long discountMinor,
      long shippingMinor,
      long wrapMinor,
      long taxMinor,
      long totalMinor,
      Instant placedAt) {}

  public record ShopPart(
      UUID id,
      String number,
      String shopName,
      UUID ownerId,
      String ownerEmail,
      String ownerName,
      String service,
      LocalDate shipBy,
      LocalDate arrivesFrom,
      LocalDate arrivesTo,
      String buyerNote,
      long totalMinor) {}

  public record Item(
      UUID shopOrderId,
      String title,
      String options,
      String sku,
      int quantity,
      long subtotalMinor) {}

  public record Parcel(String carrier, String service, String trackingNumber, List<Packed> items) {
    public Parcel with(List<Packed> packed) {
      return new Parcel(carrier, service, trackingNumber, packed);
    }
  }

  public record Packed(String title, String options, int quantity) {}

  /** Money that goes back; late when it had come after the last piece was sold. */
  public record Refund(
      UUID orderId, long amountMinor, String currency, String reason, boolean late) {
    public boolean isLate() {
      return late;
    }
  }

  /**
   * Money a buyer's bank took back: of the order, or of a maker's part of it.
   *
   * @param borneMinor what the maker bears; null while nobody knows
   */
  public record Dispute(
      String number, long amountMinor, String currency, Instant dueAt, Long borneMinor) {}

  public record Shop(Person owner, String name, String slug) {}

  public record Application(Person person, String shopName, Instant reapplyAfter) {}
}
