package org.guildhall.shop.view;

import org.guildhall.shop.entity.ApplicationAnswers;

/** The fields of an application while somebody fills it in. */
public class ApplicationForm {
  private String shopName;
  private String craft;
  private String story;
  private String place;
  private String website;
  private String legalName;
  private String line1;
  private String city;
  private String region;
  private String postalCode;
  private String country;

  /** A form with what is written already. */
  static ApplicationForm of(ApplicationAnswers answers) {
    var form = new ApplicationForm();
    form.shopName = answers.shopName();
    form.craft = answers.craft();
    form.story = answers.story();
    form.place = answers.place();
    form.website = answers.website();
    form.legalName = answers.legalName();
    form.line1 = answers.line1();
    form.city = answers.city();
    form.region = answers.region();
    form.postalCode = answers.postalCode();
    form.country = answers.country() == null ? "US" : answers.country();
    return form;
  }

  ApplicationAnswers answers() {
    return new ApplicationAnswers(
        shopName,
        craft,
        story,
        place,
        website,
        legalName,
        line1,
        city,
        region,
        postalCode,
        country);
  }

  public String getShopName() {
    return shopName;
  }

  public void setShopName(String shopName) {
    this.shopName = shopName;
  }

  public String getCraft() {
    return craft;
  }

  public void setCraft(String craft) {
    this.craft = craft;
  }

  public String getStory() {
    return story;
  }

  public void setStory(String story) {
    this.story = story;
  }

  public String getPlace() {
    return place;
  }

  public void setPlace(String place) {
    this.place = place;
  }

  public String getWebsite() {
    return website;
  }

  public void setWebsite(String website) {
    this.website = website;
  }

  public String getLegalName() {
    return legalName;
  }

  public void setLegalName(String legalName) {
    this.legalName = legalName;
  }

  public String getLine1() {
    return line1;
  }

  public void setLine1(String line1) {
    this.line1 = line1;
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
}
