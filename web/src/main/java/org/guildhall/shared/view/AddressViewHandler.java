package org.guildhall.shared.view;

import jakarta.faces.application.ViewHandler;
import jakarta.faces.application.ViewHandlerWrapper;
import jakarta.faces.context.FacesContext;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletContext;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Writes clean addresses into links, redirects and forms. A form posts to the address it came by.
 */
public class AddressViewHandler extends ViewHandlerWrapper {

  public AddressViewHandler(ViewHandler wrapped) {
    super(wrapped);
  }

  @Override
  public String getActionURL(FacesContext context, String view) {
    var root = context.getViewRoot();
    if (root != null && view.equals(root.getViewId()) && !isError(context)) {
      return Addresses.current(context);
    }
    return clean(context, view, Map.of()).orElseGet(() -> super.getActionURL(context, view));
  }

  @Override
  public String getBookmarkableURL(
      FacesContext context,
      String view,
      Map<String, List<String>> parameters,
      boolean includeViewParams) {
    return clean(context, view, orNone(parameters))
        .orElseGet(() -> super.getBookmarkableURL(context, view, parameters, includeViewParams));
  }

  @Override
  public String getRedirectURL(
      FacesContext context,
      String view,
      Map<String, List<String>> parameters,
      boolean includeViewParams) {
    return clean(context, view, orNone(parameters))
        .orElseGet(() -> super.getRedirectURL(context, view, parameters, includeViewParams));
  }

  private static boolean isError(FacesContext context) {
    return context
        .getExternalContext()
        .getRequestMap()
        .containsKey(RequestDispatcher.ERROR_STATUS_CODE);
  }

  private static Map<String, List<String>> orNone(Map<String, List<String>> parameters) {
    return parameters == null ? Map.of() : parameters;
  }

  private static Optional<String> clean(
      FacesContext context, String view, Map<String, List<String>> parameters) {
    var external = context.getExternalContext();
    return Addresses.of((ServletContext) external.getContext())
        .path(view, parameters)
        .map(path -> external.getRequestContextPath() + path);
  }
}
