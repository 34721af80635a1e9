package org.guildhall.shared.view;

import jakarta.faces.component.UIComponent;
import jakarta.faces.component.html.HtmlOutputLabel;
import java.util.Iterator;
import java.util.Optional;

/**
 * Finds the component of a field by its plain id, wherever in the page it stands, and its label.
 */
final class Fields {
  private Fields() {}

  static UIComponent find(UIComponent root, String id) {
    if (id.equals(root.getId())) {
      return root;
    }
    for (Iterator<UIComponent> children = root.getFacetsAndChildren(); children.hasNext(); ) {
      var found = find(children.next(), id);
      if (found != null) {
        return found;
      }
    }
    return null;
  }

  /** The words of the label that belongs to the field of this client id. */
  static Optional<String> label(UIComponent root, String clientId) {
    if (root instanceof HtmlOutputLabel label && label.getFor() != null) {
      var field = label.findComponent(label.getFor());
      if (field != null && clientId.equals(field.getClientId())) {
        return Optional.ofNullable(label.getValue()).map(Object::toString);
      }
    }
    for (Iterator<UIComponent> children = root.getFacetsAndChildren(); children.hasNext(); ) {
      var found = label(children.next(), clientId);
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }
}
