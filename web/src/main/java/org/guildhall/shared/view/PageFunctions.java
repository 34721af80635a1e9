package org.guildhall.shared.view;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/** The functions of the page language (guildhall.taglib.xml) that need the current view. */
public final class PageFunctions {
  private PageFunctions() {}

  /**
   * The client id of the component with this id, seen from where the page stands; the id if none.
   */
  public static String clientId(String id) {
    var component = find(id);
    return component == null ? id : component.getClientId();
  }

  /** What is wrong with the field of this id, or null. */
  public static String problem(String id) {
    var messages = FacesContext.getCurrentInstance().getMessages(clientId(id));
    return messages.hasNext() ? text(messages.next()) : null;
  }

  /** All that is wrong on the page, fields in the order in which they complained. */
  public static List<Problem> problems() {
    var context = FacesContext.getCurrentInstance();
    var problems = new ArrayList<Problem>();
    for (Iterator<String> ids = context.getClientIdsWithMessages(); ids.hasNext(); ) {
      var id = ids.next();
      for (var message : context.getMessageList(id)) {
        if (message.getSeverity().compareTo(FacesMessage.SEVERITY_ERROR) >= 0) {
          problems.add(new Problem(id, named(id, text(message))));
        }
      }
    }
    return problems;
  }

  /** The texts that are no errors: what went well, what to know. */
  public static List<String> news() {
    return FacesContext.getCurrentInstance().getMessageList().stream()
        .filter(message -> message.getSeverity().compareTo(FacesMessage.SEVERITY_ERROR) < 0)
        .map(PageFunctions::text)
        .toList();
  }

  /** The first letter of a name, for the round sign that stands for a maker without a picture. */
  public static String initial(String name) {
    return name == null || name.isBlank()
        ? ""
        : name.strip().substring(0, name.strip().offsetByCodePoints(0, 1)).toUpperCase();
  }

  /** In the summary, far from its field, "Please fill this in." must say what. */
  private static String named(String clientId, String text) {
    if (clientId == null || !text.equals(Texts.format("error.shared.required"))) {
      return text;
    }
    return Fields.label(FacesContext.getCurrentInstance().getViewRoot(), clientId)
        .map(label -> Texts.format("common.problem_at", label, text))
        .orElse(text);
  }

  /** What it says; whoever reads it here shows it, so Faces need not warn that nobody did. */
  private static String text(FacesMessage message) {
    message.rendered();
    return message.getSummary() == null ? message.getDetail() : message.getSummary();
  }

  private static UIComponent find(String id) {
    var context = FacesContext.getCurrentInstance();
    var here = UIComponent.getCurrentComponent(context);
    var near = here == null ? null : here.findComponent(id);
    return near == null ? Fields.find(context.getViewRoot(), id) : near;
  }
}
