package org.guildhall.shop.entity;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.guildhall.shared.entity.BusinessException;

/**
 * What an applicant has written so far. Anything may still be missing; {@link #missing()} tells by
 * field what stands between it and being sent in.
 */
public record ApplicationAnswers(
    String shopName,
    String craft,
    String story,
    String place,
    String website,
    String legalName,
    String line1,
    String city,
    String region,
    String postalCode,
    String country) {
  private static final int LINE = 100;
  private static final int SHOP_NAME = 80;
  private static final int WEBSITE = 200;
  private static final int STORY = 4000;
  private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());

  /** Nothing written yet. */
  public static final ApplicationAnswers NONE =
      new ApplicationAnswers(null, null, null, null, null, null, null, null, null, null, null);

  /** The form that is kept: stripped, empty as null; refuses at its field what cannot be kept. */
  public ApplicationAnswers checked() {
    var checked =
        new ApplicationAnswers(
            within("shopName", shopName, SHOP_NAME),
            within("craft", craft, WEBSITE),
            within("story", story, STORY),
            within("place", place, LINE),
            within("website", website, WEBSITE),
            within("legalName", legalName, LINE),
            within("line1", line1, LINE),
            within("city", city, LINE),
            within("region", region, LINE),
            within("postalCode", postalCode, LINE),
            upper(within("country", country, LINE)));
    if (checked.shopName != null && checked.shopName.length() < 2) {
      throw BusinessException.at("shopName", ApplicationError.SHOP_NAME_LENGTH, 2, SHOP_NAME);
    }
    if (checked.country != null && !COUNTRIES.contains(checked.country)) {
      throw BusinessException.at("country", ApplicationError.COUNTRY_UNKNOWN);
    }
    if (checked.website != null && !isWebsite(checked.website)) {
      throw BusinessException.at("website", ApplicationError.WEBSITE_INVALID);
    }
    return checked;
  }

  /** The fields that must be filled before it can be sent in, in the order of the form. */
  public List<String> missing() {
    var missing = new ArrayList<String>();
    require(missing, "shopName", shopName);
    require(missing, "craft", craft);
    require(missing, "story", story);
    require(missing, "place", place);
    require(missing, "legalName", legalName);
    require(missing, "line1", line1);
    require(missing, "city", city);
    if ("US".equals(country)) {
      require(missing, "region", region);
      require(missing, "postalCode", postalCode);
    }
    require(missing, "country", country);
    return missing;
  }

  private static void require(List<String> missing, String field, String value) {
    if (value == null || value.isBlank()) {
      missing.add(field);
    }
  }

  private static String within(String field, String value, int longest) {
    if (value == null || value.isBlank()) {
      return null;
    }
    var text = value.strip();
    if (text.length() > longest) {
      throw BusinessException.at(field, ApplicationError.TOO_LONG, longest);
    }
    return text;
  }

  private static boolean isWebsite(String text) {
    try {
      var uri = new URI(text);
      return Set.of("http", "https").contains(String.valueOf(uri.getScheme()))
          && uri.getHost() != null
          && uri.getHost().contains(".");
    } catch (URISyntaxException e) {
      return false; // a text that is no address is no website
    }
  }

  private static String upper(String text) {
    return text == null ? null : text.toUpperCase(Locale.ROOT);
  }
}
