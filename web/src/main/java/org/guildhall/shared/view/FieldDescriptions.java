package org.guildhall.shared.view;

import jakarta.faces.component.UIComponent;
import jakarta.faces.component.UIInput;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.SystemEvent;
import jakarta.faces.event.SystemEventListener;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Ties each input to the hint and the error that {@code gh:field} writes around it: {@code
 * aria-describedby} names them, {@code aria-invalid} says that there is an error.
 */
public class FieldDescriptions implements SystemEventListener {

  @Override
  public boolean isListenerForSource(Object source) {
    return source instanceof UIInput;
  }

  @Override
  public void processEvent(SystemEvent event) {
    var input = (UIInput) event.getSource();
    var attributes = input.getPassThroughAttributes(true);
    var described =
        Stream.of("-hint", "-error")
            .map(suffix -> input.findComponent(input.getId() + suffix))
            .filter(part -> part != null && part.isRendered())
            .map(UIComponent::getClientId)
            .collect(Collectors.joining(" "));
    describe(attributes, "aria-describedby", described.isEmpty() ? null : described);
    describe(attributes, "aria-invalid", isWrong(input) ? "true" : null);
  }

  private static boolean isWrong(UIInput input) {
    return !FacesContext.getCurrentInstance().getMessageList(input.getClientId()).isEmpty();
  }

  private static void describe(Map<String, Object> attributes, String name, String value) {
    if (value == null) {
      attributes.remove(name);
    } else {
      attributes.put(name, value);
    }
  }
}
