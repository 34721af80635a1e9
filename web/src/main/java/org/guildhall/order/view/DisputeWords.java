package org.guildhall.order.view;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.util.Locale;
import org.guildhall.shared.view.Texts;

/** A bank's reasons in the words of people; one nobody translated stays readable. */
@Named
@ApplicationScoped
public class DisputeWords {

  /** Why the bank asks for the money. */
  public String reason(String code) {
    return translated("dispute.reason.", code);
  }

  /** Why our words were not taken. */
  public String refusal(String code) {
    return translated("dispute.refusal.", code);
  }

  private static String translated(String prefix, String code) {
    var key = prefix + code;
    var text = Texts.format(key);
    return text.equals(key) ? code.replaceAll("[._]", " ").toLowerCase(Locale.ROOT) : text;
  }
}
