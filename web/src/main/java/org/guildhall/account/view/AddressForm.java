package org.guildhall.account.view;

import org.guildhall.account.entity.PostalAddress;

/** The fields of an address while somebody types them. */
public class AddressForm {
  private String name;
  private String company;
  private String line1;
  private String line2;
  private String city;
  private String region;
  private String postalCode;
  private String country = "US";
  private String phone;

  /** A form with what is written already. */
  public static AddressForm of(PostalAddress written) {
    var form = new AddressForm();
    form.name = written.name();
    form.company = written.company();
    form.line1 = written.line1();
    form.line2 = written.line2();
    form.city = written.city();
    form.region = written.region();
    form.postalCode = written.postalCode();
    form.country = written.country();
    form.phone = written.phone();
    return form;
  }

  public PostalAddress written() {
    return new PostalAddress(name, company, line1, line2, city, region, postalCode, country, phone);
  }

  public String getName() {
    return name;
  }

  public void setName(String name) {
    this.name = name;
  }

  public String getCompany() {
    return company;
  }

  public void setCompany(String company) {
    this.company = company;
  }

  public String getLine1() {
    return line1;
  }

  public void setLine1(String line1) {
    this.line1 = line1;
  }

  public String getLine2() {
    return line2;
  }

  public void setLine2(String line2) {
    this.line2 = line2;
  }

  public String getCity() {
    return city;
  }

  public void setCity(String city) {
    this.city = city;
  }

  public String getRegion() {
    return region;
  }

  public void setRegion(String region) {
    this.region = region;
  }

  public String getPostalCode() {
    return postalCode;
  }

  public void setPostalCode(String postalCode) {
    this.postalCode = postalCode;
  }

  public String getCountry() {
    return country;
  }

  public void setCountry(String country) {
    this.country = country;
  }

  public String getPhone() {
    return phone;
  }

  public void setPhone(String phone) {
    this.phone = phone;
  }
}
