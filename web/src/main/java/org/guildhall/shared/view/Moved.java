package org.guildhall.shared.view;

import jakarta.faces.context.FacesContext;

/** Answers an old address with the one that took its place, for good. */
public final class Moved {
  private static final int PERMANENTLY = 301;

  private Moved() {}

  public static void to(FacesContext context, String address) {
    var external = context.getExternalContext();
    external.setResponseStatus(PERMANENTLY);
    external.setResponseHeader("Location", external.getRequestContextPath() + address);
    context.responseComplete();
  }
}
