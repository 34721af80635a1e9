package org.guildhall.payout.view;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.util.Locale;
import org.guildhall.shared.view.Texts;

/** The provider's own names in the words of people; a name nobody translated stays readable. */
@Named
@ApplicationScoped
public class PayoutWords {

  /** Why a payout did not come through. */
  public String failure(String code) {
    return translated("payout.failure.", code);
  }

  /** What the provider still needs; only the beginning of its path counts. */
  public String need(String name) {
    var plain = name.replaceFirst("^person_\\w+\\.", "individual.");
    var parts = plain.split("\\.");
    return translated("payout.need.", parts.length > 1 ? parts[0] + "." + parts[1] : plain);
  }

  private static String translated(String prefix, String code) {
    var key = prefix + code;
    var text = Texts.format(key);
    return text.equals(key) ? code.replaceAll("[._]", " ").toLowerCase(Locale.ROOT) : text;
  }
}
