package org.guildhall.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * The tags of our own: composites and the tags of the taglib, with the attributes each declares.
 */
final class Vocabulary {
  static final String COMPOSITES = "jakarta.faces.composite/guildhall";
  static final String TAGS = "guildhall";
  private static final String COMPOSITE = "jakarta.faces.composite";

  private final Map<String, Tag> tags = new HashMap<>();

  /** What a tag may and must be given. */
  record Tag(Set<String> declared, Set<String> required) {}

  private Vocabulary() {}

  static Vocabulary of(Path webapp) {
    var vocabulary = new Vocabulary();
    try (var files = Files.list(webapp.resolve("resources/guildhall"))) {
      files
          .filter(file -> file.toString().endsWith(".xhtml"))
          .forEach(file -> vocabulary.tags.put(name(file), declaration(Page.read(file))));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    vocabulary.readTaglib(Page.read(webapp.resolve("WEB-INF/guildhall.taglib.xml")));
    return vocabulary;
  }

  /** The tag behind an element, or null when nobody wrote it. */
  Tag tag(Page.Element element) {
    return tags.get((element.isIn(COMPOSITES) ? "g:" : "gh:") + element.name());
  }

  static Tag declaration(Page composite) {
    var declared = new HashSet<String>();
    var required = new HashSet<String>();
    for (var element : composite.elements()) {
      if (element.isIn(COMPOSITE) && element.name().equals("attribute")) {
        declared.add(element.attributes().get("name"));
        if ("true".equals(element.attributes().get("required"))) {
          required.add(element.attributes().get("name"));
        }
      }
    }
    return new Tag(declared, required);
  }

  private static String name(Path composite) {
    return "g:" + composite.getFileName().toString().replace(".xhtml", "");
  }

  private void readTaglib(Page taglib) {
    String tag = null;
    String attribute = null;
    for (var text : taglib.texts()) {
      switch (text.parent() == null ? "" : text.parent().name()) {
        case "tag-name" -> {
          tag = "gh:" + text.words().strip();
          tags.put(tag, new Tag(new HashSet<>(), new HashSet<>()));
        }
        case "name" -> {
          attribute = text.words().strip();
          tags.get(tag).declared().add(attribute);
        }
        case "required" -> {
          if (text.words().strip().equals("true")) {
            tags.get(tag).required().add(attribute);
          }
        }
        default -> {
          // the rest of the taglib describes functions
        }
      }
    }
  }
}
