package org.guildhall.shared.view;

import jakarta.faces.component.UIComponent;
import java.util.Iterator;

/** Finds the component of a field by its plain id, wherever in the page it stands. */
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
}
