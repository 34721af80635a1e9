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
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.logging.Level;
import java.util.stream.Collectors;

/**
 * Writes packing slips: the page {@code slip/slip.ftlh} as a PDF of US Letter size, its fonts in
 * it. A slip carries no prices, for it may lie in a present.
 */
@ApplicationScoped
public class PackingSlipWriter {
  private static final String FOLDER = "/slip/";
  private static final int REGULAR = 400;
  private static final int STRONG = 600;
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("MMMM d, yyyy", Locale.US)
          .withZone(ZoneId.of("America/New_York"));

  private final Configuration templates = configuration();
  private final Map<String, String> texts = texts();

  /** The slips of orders as the bytes of one PDF; each begins on a new page. */
  public byte[] write(List<MakerOrderDetails> orders) {
    var out = new ByteArrayOutputStream();
    var page = new PdfRendererBuilder();
    font(page, "inter-latin-400", "Inter", REGULAR);
    font(page, "inter-latin-600", "Inter", STRONG);
    font(page, "inter-latin-ext-400", "Inter Ext", REGULAR);
    font(page, "inter-latin-ext-600", "Inter Ext", STRONG);
    page.withHtmlContent(html(orders), null);
    page.withProducer("Guildhall");
    page.toStream(out);
    try {
      page.run();
    } catch (IOException e) {
      throw new UncheckedIOException("no slip for " + numbers(orders), e);
    }
    return out.toByteArray();
  }

  private static String numbers(List<MakerOrderDetails> orders) {
    return orders.stream().map(MakerOrderDetails::number).collect(Collectors.joining(", "));
  }

  private String html(List<MakerOrderDetails> orders) {
    var model = new HashMap<String, Object>();
    model.put(
        "slips",
        orders.stream()
            .map(order -> Map.of("order", order, "placed", DAY.format(order.placedAt())))
            .toList());
    model.put("text", texts);
    var html = new StringWriter();
    try {
      templates.getTemplate("slip.ftlh").process(model, html);
    } catch (TemplateException e) {
      throw new IllegalStateException("the slip of " + numbers(orders) + " failed", e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return html.toString();
  }

  private static void font(PdfRendererBuilder page, String file, String family, int weight) {
    page.useFont(
        () -> PackingSlipWriter.class.getResourceAsStream(FOLDER + file + ".ttf"),
        family,
        weight,
        PdfRendererBuilder.FontStyle.NORMAL,
        true);
  }

  private static Map<String, String> texts() {
    var bundle =
        ResourceBundle.getBundle(
            "slip.messages", Locale.US, PackingSlipWriter.class.getClassLoader());
    var texts = new HashMap<String, String>();
    bundle.keySet().forEach(key -> texts.put(key, bundle.getString(key)));
    return texts;
  }

  private static Configuration configuration() {
    XRLog.listRegisteredLoggers().forEach(logger -> XRLog.setLevel(logger, Level.WARNING));
    var configuration = new Configuration(Configuration.VERSION_2_3_34);
    configuration.setTemplateLoader(new ClassTemplateLoader(PackingSlipWriter.class, FOLDER));
    configuration.setDefaultEncoding("UTF-8");
    configuration.setLocale(Locale.US);
    configuration.setTemplateExceptionHandler(TemplateExceptionHandler.RETHROW_HANDLER);
    configuration.setLogTemplateExceptions(false);
    return configuration;
  }
}
