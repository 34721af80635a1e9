package org.guildhall.sandbox.carrier;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The way of a parcel, in UPS' codes: type, activity code and three-digit status code. */
public enum Step {
  LABEL_CREATED(
      "M",
      "MP",
      "003",
      "Shipper created a label, UPS has not received the package yet.",
      Place.SHIPPER),
  PICKED_UP("P", "PU", "038", "Pickup Scan", Place.SHIPPER),
  IN_TRANSIT("I", "DP", "005", "Departed from Facility", Place.HUB),
  EXCEPTION("X", "X1", "052", "Severe weather conditions have delayed delivery.", Place.HUB),
  OUT_FOR_DELIVERY("O", "OT", "021", "Out For Delivery Today", Place.RECIPIENT),
  DELIVERED("D", "FS", "011", "DELIVERED", Place.RECIPIENT);

  /** Where a scan happens. */
  enum Place {
    SHIPPER("Asheville", "NC", "28801"),
    HUB("Louisville", "KY", "40213"),
    RECIPIENT("Portland", "OR", "97201");

    private final String city;
    private final String state;
    private final String postalCode;

    Place(String city, String state, String postalCode) {
      this.city = city;
      this.state = state;
      this.postalCode = postalCode;
    }

    String city() {
      return city;
    }

    String state() {
      return state;
    }

    String postalCode() {
      return postalCode;
    }
  }

  private final String type;
  private final String code;
  private final String statusCode;
  private final String description;
  private final Place place;

  Step(String type, String code, String statusCode, String description, Place place) {
    this.type = type;
    this.code = code;
    this.statusCode = statusCode;
    this.description = description;
    this.place = place;
  }

  /** Numbers that end in 9999 meet an exception on their way. */
  static List<Step> wayOf(String number) {
    return Arrays.stream(values())
        .filter(step -> step != EXCEPTION || number.endsWith("9999"))
        .toList();
  }

  static Optional<Step> of(String name) {
    return Arrays.stream(values()).filter(step -> step.name().equals(name)).findFirst();
  }

  String type() {
    return type;
  }

  String code() {
    return code;
  }

  String statusCode() {
    return statusCode;
  }

  String description() {
    return description;
  }

  Place place() {
    return place;
  }
}
