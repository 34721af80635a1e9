package org.guildhall.shared.view;

import jakarta.servlet.http.HttpServletRequest;

/** The part of the market an address belongs to; headers and caching follow from it. */
enum Area {
  /** Home, categories, listings, shops, search: the same for every visitor. */
  BROWSE,
  /** Cart, checkout, account, orders: one person's own. */
  PERSONAL,
  /** Workshop and office. */
  BACK_OFFICE,
  /** Pictures, styles, scripts, the API: they say themselves how long they keep. */
  OTHER;

  static Area of(HttpServletRequest request) {
    var path = request.getRequestURI().substring(request.getContextPath().length());
    if (isUnder(path, "/workshop") || isUnder(path, "/office")) {
      return BACK_OFFICE;
    }
    if (path.equals("/")
        || path.equals("/search")
        || path.startsWith("/c/")
        || path.startsWith("/p/")
        || path.startsWith("/shop/")
        || path.startsWith("/help/")) {
      return BROWSE;
    }
    if (isUnder(path, "/assets")
        || isUnder(path, "/media")
        || isUnder(path, "/api")
        || isUnder(path, "/hooks")
        || isUnder(path, "/jakarta.faces.resource")
        || path.startsWith("/search/")
        || path.lastIndexOf('.') > path.lastIndexOf('/')) {
      return OTHER;
    }
    return PERSONAL;
  }

  boolean isBackOffice() {
    return this == BACK_OFFICE;
  }

  private static boolean isUnder(String path, String root) {
    return path.equals(root) || path.startsWith(root + "/");
  }
}
