package org.guildhall.shared.view;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.component.UIComponent;
import jakarta.faces.component.UIInput;
import jakarta.faces.context.FacesContext;
import jakarta.faces.convert.Converter;
import jakarta.faces.convert.ConverterException;
import jakarta.faces.convert.FacesConverter;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.time.temporal.Temporal;
import java.util.Objects;

/** Days on pages: "Thu, Jun 11" to read, and as a date field reads and writes them, 2026-06-11. */
@FacesConverter("day")
public class DayConverter implements Converter<Temporal> {

  @Override
  public Temporal getAsObject(FacesContext context, UIComponent component, String value) {
    if (value == null || value.isBlank()) {
      return null;
    }
    try {
      return LocalDate.parse(value.strip());
    } catch (DateTimeParseException e) {
      var text = Texts.format("common.not_a_day");
      throw new ConverterException(new FacesMessage(FacesMessage.SEVERITY_ERROR, text, text), e);
    }
  }

  @Override
  public String getAsString(FacesContext context, UIComponent component, Temporal value) {
    return component instanceof UIInput ? Objects.toString(value, "") : DayFormat.day(value);
  }
}
