package org.guildhall.account.entity;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.util.UUID;
import org.guildhall.shared.entity.AggregateRoot;

/** An address an account keeps. Orders copy it and never point at it. */
@Entity
public class Address extends AggregateRoot {
  private UUID accountId;

  @Enumerated(EnumType.STRING)
  private AddressKind kind;

  private String name;
  private String company;
  private String line1;
  private String line2;
  private String city;
  private String region;
  private String postalCode;
  private String country;
  private String phone;
  private boolean isDefault;

  protected Address() {}

  private Address(UUID id, Instant when) {
    super(id, when);
  }

  /** Keeps an address for an account; refuses one that no parcel would reach. */
  public static Address keep(
      UUID id, UUID accountId, AddressKind kind, PostalAddress written, Instant when) {
    var address = new Address(id, when);
    address.accountId = accountId;
    address.kind = kind;
    address.write(written);
    return address;
  }

  /** Corrects what is written; refuses what no parcel would reach. */
  public void correct(PostalAddress written, Instant when) {
    write(written);
    touched(when);
  }

  public void makeDefault(Instant when) {
    isDefault = true;
    touched(when);
  }

  private void write(PostalAddress written) {
    var checked = written.checked();
    name = checked.name();
    company = checked.company();
    line1 = checked.line1();
    line2 = checked.line2();
    city = checked.city();
    region = checked.region();
    postalCode = checked.postalCode();
    country = checked.country();
    phone = checked.phone();
  }

  public PostalAddress getWritten() {
    return new PostalAddress(name, company, line1, line2, city, region, postalCode, country, phone);
  }

  public UUID getAccountId() {
    return accountId;
  }

  public AddressKind getKind() {
    return kind;
  }

  public boolean isDefault() {
    return isDefault;
  }
}
