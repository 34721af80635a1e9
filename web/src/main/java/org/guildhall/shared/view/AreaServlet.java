package org.guildhall.shared.view;

import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;

/**
 * Holds the addresses that are folders of the WAR as well: without a servlet of their own the
 * server adds a slash to them, which the addresses take away again. The pages are found before it.
 */
@WebServlet({"/workshop", "/workshop/shop", "/workshop/shipping", "/office"})
public class AreaServlet extends HttpServlet {
  private static final long serialVersionUID = 1L;
}
