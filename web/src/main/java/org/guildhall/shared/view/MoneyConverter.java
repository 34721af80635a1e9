package org.guildhall.shared.view;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import jakarta.faces.convert.Converter;
import jakarta.faces.convert.ConverterException;
import jakarta.faces.convert.FacesConverter;
import java.math.BigDecimal;
import org.guildhall.shared.entity.Money;

/** Money on pages: written as $48.00, read from 48, 48.5, 48.00, $48 or 1,048.00 (US dollars). */
@FacesConverter("money")
public class MoneyConverter implements Converter<Money> {
  private static final String CURRENCY = "USD";
  private static final String AMOUNT = "\\$?(\\d{1,3}(,\\d{3})+|\\d{1,9})(\\.\\d{1,2})?";

  @Override
  public Money getAsObject(FacesContext context, UIComponent component, String value) {
    if (value == null || value.isBlank()) {
      return null;
    }
    var written = value.strip();
    if (!written.matches(AMOUNT)) {
      var text = Texts.format("common.not_an_amount");
      throw new ConverterException(new FacesMessage(FacesMessage.SEVERITY_ERROR, text, text));
    }
    var amount = new BigDecimal(written.replace("$", "").replace(",", ""));
    return Money.of(amount.movePointRight(2).longValueExact(), CURRENCY);
  }

  @Override
  public String getAsString(FacesContext context, UIComponent component, Money value) {
    return MoneyFormat.exact(value);
  }
}
