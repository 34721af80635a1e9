package org.guildhall.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** What a page must not do. Each breach names the line and the rule. */
final class PageRules {
  private static final String XHTML = "http://www.w3.org/1999/xhtml";
  private static final String PRIMEFACES = "primefaces";
  private static final Pattern EL = Pattern.compile("#\\{[^}]*}");
  private static final Pattern LETTER = Pattern.compile("\\p{L}{2,}");
  private static final Pattern QUOTED = Pattern.compile("'([^']*)'");
  private static final Pattern SPOKEN_WORDS = Pattern.compile("\\p{L} \\p{L}");
  private static final Pattern KEY = Pattern.compile("text\\['([^']+)'(]|\\.concat)");
  private static final Pattern ATTRS = Pattern.compile("cc\\.attrs\\.(\\w+)");
  private static final Pattern CALL = Pattern.compile("\\w+:\\w+\\(");
  private static final Pattern WIDGET_CALL =
      Pattern.compile("(if \\(!args\\.validationFailed\\) )?PF\\('\\w+'\\)\\.\\w+\\(\\);?");
  private static final Set<String> SPOKEN =
      Set.of(
          "alt",
          "title",
          "placeholder",
          "aria-label",
          "label",
          "header",
          "headerText",
          "heading",
          "words",
          "emptyMessage",
          "hint",
          "sub",
          "summary",
          "detail",
          "requiredMessage",
          "link",
          "converterMessage",
          "validatorMessage",
          "message",
          "noSelectionLabel");
  private static final Set<String> SPOKEN_VALUE =
      Set.of("commandButton", "outputText", "outputLabel", "linkButton", "commandLink");
  private static final Set<String> ANY_TAG = Set.of("id", "rendered", "binding");

  private final Predicate<String> keyExists;
  private final Predicate<String> prefixExists;
  private final Vocabulary vocabulary;

  PageRules(Predicate<String> keyExists, Predicate<String> prefixExists, Vocabulary vocabulary) {
    this.keyExists = keyExists;
    this.prefixExists = prefixExists;
    this.vocabulary = vocabulary;
  }

  List<String> breaches(Page page) {
    var breaches = new ArrayList<String>();
    for (var element : page.elements()) {
      checkStyle(element, breaches);
      checkScript(element, breaches);
      checkTag(element, breaches);
      element
          .attributes()
          .forEach(
              (name, value) -> {
                checkSpoken(element, name, value, breaches);
                checkKeys(value, element.line(), breaches);
              });
    }
    for (var text : page.texts()) {
      checkWords(text.words(), text.line(), "literal text", breaches);
      checkKeys(text.words(), text.line(), breaches);
    }
    checkComposite(page, breaches);
    return breaches;
  }

  private static void checkStyle(Page.Element element, List<String> breaches) {
    if (element.attributes().containsKey("style") || element.name().equals("style")) {
      breaches.add(element.line() + ": inline style");
    }
  }

  private static void checkScript(Page.Element element, List<String> breaches) {
    var attributes = element.attributes();
    if (element.name().equals("script")
        && !attributes.containsKey("src")
        && !"application/ld+json".equals(attributes.get("type"))) {
      breaches.add(element.line() + ": inline script");
    }
    attributes.forEach(
        (name, value) -> {
          var widgetCall = element.isIn(PRIMEFACES) && WIDGET_CALL.matcher(value).matches();
          if (name.matches("on[a-z]+") && !widgetCall) {
            breaches.add(element.line() + ": inline handler " + name);
          }
        });
  }

  private void checkTag(Page.Element element, List<String> breaches) {
    if (!element.isIn(Vocabulary.COMPOSITES) && !element.isIn(Vocabulary.TAGS)) {
      return;
    }
    var tag = vocabulary.tag(element);
    if (tag == null) {
      breaches.add(element.line() + ": no such tag " + element.name());
      return;
    }
    for (var name : element.attributes().keySet()) {
      if (!tag.declared().contains(name) && !ANY_TAG.contains(name)) {
        breaches.add(element.line() + ": " + element.name() + " declares no " + name);
      }
    }
    for (var name : tag.required()) {
      if (!element.attributes().containsKey(name)) {
        breaches.add(element.line() + ": " + element.name() + " needs " + name);
      }
    }
  }

  private static void checkSpoken(
      Page.Element element, String name, String value, List<String> breaches) {
    var spoken =
        SPOKEN.contains(name) || (name.equals("value") && SPOKEN_VALUE.contains(element.name()));
    if (spoken && !element.isIn("jakarta.faces.composite")) {
      checkWords(value, element.line(), "literal text in " + name, breaches);
    }
  }

  private static void checkWords(String words, int line, String rule, List<String> breaches) {
    var literal = LETTER.matcher(EL.matcher(words).replaceAll("")).find();
    if (literal || speaks(words)) {
      breaches.add(line + ": " + rule);
    }
  }

  /** True when an expression in it has words of its own between quotes. */
  private static boolean speaks(String words) {
    return EL.matcher(words)
        .results()
        .flatMap(expression -> QUOTED.matcher(expression.group()).results())
        .anyMatch(literal -> SPOKEN_WORDS.matcher(literal.group(1)).find());
  }

  private void checkKeys(String value, int line, List<String> breaches) {
    var keys = KEY.matcher(value);
    while (keys.find()) {
      var whole = keys.group(2).equals("]");
      if (!(whole ? keyExists : prefixExists).test(keys.group(1))) {
        breaches.add(line + ": no text " + keys.group(1));
      }
    }
  }

  private static void checkComposite(Page page, List<String> breaches) {
    var declared = Vocabulary.declaration(page).declared();
    for (var element : page.elements()) {
      element.attributes().values().forEach(v -> checkDeclared(v, declared, element, breaches));
      if (element.isIn(XHTML)) {
        element.attributes().values().forEach(v -> checkCall(v, element.line(), breaches));
      }
    }
    for (var text : page.texts()) {
      checkDeclared(text.words(), declared, text.parent(), breaches);
      checkCall(text.words(), text.line(), breaches);
    }
  }

  /**
   * Faces reads plain text with cc.attrs before it knows any function: h:outputText must say it.
   */
  private static void checkCall(String value, int line, List<String> breaches) {
    EL.matcher(value)
        .results()
        .filter(e -> e.group().contains("cc.attrs") && CALL.matcher(e.group()).find())
        .forEach(e -> breaches.add(line + ": function of cc.attrs outside h:outputText"));
  }

  private static void checkDeclared(
      String value, Set<String> declared, Page.Element where, List<String> breaches) {
    var used = ATTRS.matcher(value);
    while (used.find()) {
      if (!declared.contains(used.group(1))) {
        breaches.add(where.line() + ": attribute " + used.group(1) + " is not declared");
      }
    }
  }
}
