package org.guildhall.account.entity;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.guildhall.shared.entity.BusinessException;

/**
 * Where something is sent, as typed by a person. {@link #checked()} gives the form that is kept, or
 * refuses at the field of the same name.
 */
public record PostalAddress(
    String name,
    String company,
    String line1,
    String line2,
    String city,
    String region,
    String postalCode,
    String country,
    String phone) {
  private static final int LONGEST = 100;
  private static final int LONGEST_PHONE = 30;
  private static final Pattern US_POSTAL_CODE = Pattern.compile("\\d{5}(-\\d{4})?");
  private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());

  /** The states and territories of the United States to which parcels go. */
  public static final Set<String> US_REGIONS =
      Set.of(
          "AL", "AK", "AZ", "AR", "CA", "CO", "CT", "DE", "DC", "FL", "GA", "HI", "ID", "IL", "IN",
          "IA", "KS", "KY", "LA", "ME", "MD", "MA", "MI", "MN", "MS", "MO", "MT", "NE", "NV", "NH",
          "NJ", "NM", "NY", "NC", "ND", "OH", "OK", "OR", "PA", "PR", "RI", "SC", "SD", "TN", "TX",
          "UT", "VT", "VA", "WA", "WV", "WI", "WY");

  /** The same address in the form that is kept; refuses what no parcel would reach. */
  public PostalAddress checked() {
    var checked =
        new PostalAddress(
            required("name", name),
            optional("company", company, LONGEST),
            required("line1", line1),
            optional("line2", line2, LONGEST),
            required("city", city),
            upper(optional("region", region, LONGEST)),
            upper(optional("postalCode", postalCode, LONGEST)),
            upper(required("country", country)),
            optional("phone", phone, LONGEST_PHONE));
    checked.checkCountry();
    return checked;
  }

  private void checkCountry() {
    if (!COUNTRIES.contains(country)) {
      throw BusinessException.at("country", AccountError.ADDRESS_COUNTRY);
    }
    if (!country.equals("US")) {
      return;
    }
    if (region == null || !US_REGIONS.contains(region)) {
      throw BusinessException.at("region", AccountError.ADDRESS_REGION);
    }
    if (postalCode == null || !US_POSTAL_CODE.matcher(postalCode).matches()) {
      throw BusinessException.at("postalCode", AccountError.ADDRESS_POSTAL_CODE);
    }
  }

  private static String required(String field, String value) {
    var text = optional(field, value, LONGEST);
    if (text == null) {
      throw BusinessException.at(field, AccountError.ADDRESS_REQUIRED);
    }
    return text;
  }

  private static String optional(String field, String value, int longest) {
    if (value == null || value.isBlank()) {
      return null;
    }
    var text = value.strip();
    if (text.length() > longest) {
      throw BusinessException.at(field, AccountError.ADDRESS_TOO_LONG, longest);
    }
    return text;
  }

  private static String upper(String text) {
    return text == null ? null : text.toUpperCase(Locale.ROOT);
  }
}
