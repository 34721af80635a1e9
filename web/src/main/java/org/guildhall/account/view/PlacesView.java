package org.guildhall.account.view;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** Countries and states for address forms. */
@Named("places")
@ApplicationScoped
public class PlacesView {
  /** Code and name, as the postal service writes them. */
  private static final String STATES =
      """
      AL Alabama, AK Alaska, AZ Arizona, AR Arkansas, CA California,
      CO Colorado, CT Connecticut, DE Delaware, DC District of Columbia, FL Florida,
      GA Georgia, HI Hawaii, ID Idaho, IL Illinois, IN Indiana,
      IA Iowa, KS Kansas, KY Kentucky, LA Louisiana, ME Maine,
      MD Maryland, MA Massachusetts, MI Michigan, MN Minnesota, MS Mississippi,
      MO Missouri, MT Montana, NE Nebraska, NV Nevada, NH New Hampshire,
      NJ New Jersey, NM New Mexico, NY New York, NC North Carolina, ND North Dakota,
      OH Ohio, OK Oklahoma, OR Oregon, PA Pennsylvania, PR Puerto Rico,
      RI Rhode Island, SC South Carolina, SD South Dakota, TN Tennessee, TX Texas,
      UT Utah, VT Vermont, VA Virginia, WA Washington, WV West Virginia,
      WI Wisconsin, WY Wyoming
      """;

  private static final List<SelectItem> COUNTRIES =
      Arrays.stream(Locale.getISOCountries())
          .map(code -> new SelectItem(code, name(code)))
          .sorted(Comparator.comparing(SelectItem::getLabel))
          .toList();

  private static final List<SelectItem> REGIONS =
      Arrays.stream(STATES.strip().split(",\\s+"))
          .map(state -> new SelectItem(state.substring(0, 2), state.substring(3)))
          .toList();

  /** All countries by name. */
  public List<SelectItem> getCountries() {
    return COUNTRIES;
  }

  /** The states and territories of the United States by name. */
  public List<SelectItem> getRegions() {
    return REGIONS;
  }

  /** The name of a country, for example "United States" of "US". */
  public String country(String code) {
    return code == null ? "" : name(code);
  }

  private static String name(String code) {
    return new Locale.Builder().setRegion(code).build().getDisplayCountry(Locale.US);
  }
}
