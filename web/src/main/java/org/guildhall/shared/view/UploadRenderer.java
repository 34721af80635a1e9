package org.guildhall.shared.view;

import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import jakarta.faces.context.ResponseWriter;
import jakarta.faces.context.ResponseWriterWrapper;
import java.io.IOException;
import java.util.Set;
import org.primefaces.component.fileupload.FileUpload;
import org.primefaces.component.fileupload.FileUploadRenderer;

/**
 * Makes the file input itself what is reached by keyboard and named to a screen reader. PrimeFaces
 * hides it from both behind a span that has a place in the tab order and a name, but no role.
 */
public class UploadRenderer extends FileUploadRenderer {

  @Override
  protected void encodeChooseButton(FacesContext context, FileUpload upload, boolean disabled)
      throws IOException {
    var plain = context.getResponseWriter();
    context.setResponseWriter(new NamedInput(plain));
    try {
      super.encodeChooseButton(context, upload, disabled);
    } finally {
      context.setResponseWriter(plain);
    }
  }

  /** Moves the name from the span around the input to the input, and lets people reach it. */
  private static final class NamedInput extends ResponseWriterWrapper {
    private static final String NAME = "aria-labelledby";
    private static final Set<String> DROPPED = Set.of("tabindex", "aria-hidden", NAME);

    private Object name;

    NamedInput(ResponseWriter plain) {
      super(plain);
    }

    @Override
    public void startElement(String element, UIComponent component) throws IOException {
      super.startElement(element, component);
      if ("input".equals(element)) {
        super.writeAttribute(NAME, name, null);
      }
    }

    @Override
    public void writeAttribute(String attribute, Object value, String property) throws IOException {
      if (NAME.equals(attribute)) {
        name = value;
      }
      if (!DROPPED.contains(attribute)) {
        super.writeAttribute(attribute, value, property);
      }
    }
  }
}
