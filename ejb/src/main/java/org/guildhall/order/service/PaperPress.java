package org.guildhall.order.service;

import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import freemarker.cache.ClassTemplateLoader;
import freemarker.template.Configuration;
import freemarker.template.TemplateException;
import freemarker.template.TemplateExceptionHandler;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.logging.Level;

/** Makes PDFs of US Letter size out of the pages in {@code paper/}, with their fonts in them. */
@ApplicationScoped
public class PaperPress {
  private static final String FOLDER = "/paper/";
  private static final int REGULAR = 400;
  private static final int STRONG = 600;

  private final Configuration templates = configuration();
  private final Map<String, String> texts = texts();
  private final PaperFormat format = new PaperFormat();

  /** The page of that name, filled in, as the bytes of a PDF. The subject is for the log. */
  byte[] print(String name, Map<String, Object> values, String subject) {
    var out = new ByteArrayOutputStream();
    var page = new PdfRendererBuilder();
    font(page, "inter-latin-400", "Inter", REGULAR);
    font(page, "inter-latin-600", "Inter", STRONG);
    font(page, "inter-latin-ext-400", "Inter Ext", REGULAR);
    font(page, "inter-latin-ext-600", "Inter Ext", STRONG);
    page.withHtmlContent(html(name, values, subject), null);
    page.withProducer("Guildhall");
    page.toStream(out);
    try {
      page.run();
    } catch (IOException e) {
      throw new UncheckedIOException("no " + name + " for " + subject, e);
    }
    return out.toByteArray();
  }

  private String html(String name, Map<String, Object> values, String subject) {
    var model = new HashMap<>(values);
    model.put("text", texts);
    model.put("format", format);
    var html = new StringWriter();
    try {
      templates.getTemplate(name + ".ftlh").process(model, html);
    } catch (TemplateException e) {
      throw new IllegalStateException("the " + name + " of " + subject + " failed", e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return html.toString();
  }

  private static void font(PdfRendererBuilder page, String file, String family, int weight) {
    page.useFont(
        () -> PaperPress.class.getResourceAsStream(FOLDER + file + ".ttf"),
        family,
        weight,
        PdfRendererBuilder.FontStyle.NORMAL,
        true);
  }

  private static Map<String, String> texts() {
    var bundle =
        ResourceBundle.getBundle("paper.messages", Locale.US, PaperPress.class.getClassLoader());
    var texts = new HashMap<String, String>();
    bundle.keySet().forEach(key -> texts.put(key, bundle.getString(key)));
    return texts;
  }

  private static Configuration configuration() {
    XRLog.listRegisteredLoggers().forEach(logger -> XRLog.setLevel(logger, Level.WARNING));
    var configuration = new Configuration(Configuration.VERSION_2_3_34);
    configuration.setTemplateLoader(new ClassTemplateLoader(PaperPress.class, FOLDER));
    configuration.setDefaultEncoding("UTF-8");
    configuration.setLocale(Locale.US);
    configuration.setTemplateExceptionHandler(TemplateExceptionHandler.RETHROW_HANDLER);
    configuration.setLogTemplateExceptions(false);
    return configuration;
  }
}
