package org.guildhall.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** A Facelets page taken apart: its elements and its pieces of text, each with its line. */
record Page(Path file, List<Element> elements, List<Text> texts) {

  /** One element; attributes without prefixes. */
  record Element(String namespace, String name, Map<String, String> attributes, int line) {
    boolean isIn(String other) {
      return namespace != null && namespace.equals(other);
    }
  }

  /** One piece of text and the element it stands in. */
  record Text(String words, Element parent, int line) {}

  static Page read(Path file) {
    var factory = XMLInputFactory.newInstance();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_COALESCING, true);
    try (var stream = Files.newInputStream(file)) {
      return read(file, factory.createXMLStreamReader(stream, "UTF-8"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (XMLStreamException e) {
      throw new IllegalStateException(file + " is not well-formed", e);
    }
  }

  private static Page read(Path file, XMLStreamReader reader) throws XMLStreamException {
    var elements = new ArrayList<Element>();
    var texts = new ArrayList<Text>();
    var open = new ArrayDeque<Element>();
    while (reader.hasNext()) {
      switch (reader.next()) {
        case XMLStreamConstants.START_ELEMENT -> {
          var element = element(reader);
          elements.add(element);
          open.push(element);
        }
        case XMLStreamConstants.END_ELEMENT -> open.pop();
        case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA ->
            texts.add(
                new Text(reader.getText(), open.peek(), reader.getLocation().getLineNumber()));
        default -> {
          // comments and the prolog say nothing to people
        }
      }
    }
    return new Page(file, elements, texts);
  }

  private static Element element(XMLStreamReader reader) {
    var attributes = new LinkedHashMap<String, String>();
    for (int i = 0; i < reader.getAttributeCount(); i++) {
      attributes.put(reader.getAttributeLocalName(i), reader.getAttributeValue(i));
    }
    return new Element(
        reader.getNamespaceURI(),
        reader.getLocalName(),
        attributes,
        reader.getLocation().getLineNumber());
  }
}
