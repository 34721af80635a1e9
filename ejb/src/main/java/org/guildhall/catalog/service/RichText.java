package org.guildhall.catalog.service;

import jakarta.enterprise.context.ApplicationScoped;
import org.owasp.html.PolicyFactory;
import org.owasp.html.Sanitizers;

/**
 * Keeps of a maker's text what may stand on a page: paragraphs, lists, emphasis. Used when text is
 * written and again when it is shown, because rows may come by other ways than ours.
 */
@ApplicationScoped
public class RichText {
  private static final PolicyFactory POLICY = Sanitizers.BLOCKS.and(Sanitizers.FORMATTING);

  /** The text as safe HTML; text without any markup becomes paragraphs at its empty lines. */
  public String clean(String text) {
    if (text == null || text.isBlank()) {
      return "";
    }
    return POLICY.sanitize(text.contains("<") ? text : paragraphs(text));
  }

  /**
   * The text for its maker's editor: paragraphs become empty lines; text with other markup stays as
   * it is.
   */
  public String editable(String html) {
    if (html == null || html.replaceAll("</?p>|<br ?/?>", "").contains("<")) {
      return html;
    }
    return html.replaceAll("<br ?/?>", "\n")
        .replaceAll("</p>\\s*<p>", "\n\n")
        .replaceAll("</?p>", "")
        .replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&#39;", "'")
        .replace("&#34;", "\"")
        .replace("&#61;", "=")
        .replace("&#64;", "@")
        .replace("&#43;", "+")
        .replace("&#96;", "`")
        .replace("&amp;", "&");
  }

  private static String paragraphs(String text) {
    var escaped = text.strip().replace("&", "&amp;").replace(">", "&gt;");
    return "<p>" + escaped.replaceAll("\\R\\s*\\R", "</p><p>").replaceAll("\\R", "<br>") + "</p>";
  }
}
