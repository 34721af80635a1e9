package org.guildhall.sandbox.http;

import freemarker.core.HTMLOutputFormat;
import freemarker.template.Configuration;
import freemarker.template.TemplateException;
import freemarker.template.TemplateExceptionHandler;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;

/** The pages; every value is escaped for HTML by the template engine. */
public final class Templates {

  private final Configuration configuration = new Configuration(Configuration.VERSION_2_3_34);

  public Templates() {
    configuration.setClassLoaderForTemplateLoading(
        Templates.class.getClassLoader(), "org/guildhall/sandbox");
    configuration.setDefaultEncoding(StandardCharsets.UTF_8.name());
    configuration.setLocale(Locale.US);
    configuration.setOutputFormat(HTMLOutputFormat.INSTANCE);
    configuration.setTemplateExceptionHandler(TemplateExceptionHandler.RETHROW_HANDLER);
    configuration.setLogTemplateExceptions(false);
  }

  public String render(String name, Map<String, ?> model) {
    StringWriter page = new StringWriter();
    try {
      configuration.getTemplate(name).process(model, page);
    } catch (IOException cause) {
      throw new UncheckedIOException(cause);
    } catch (TemplateException cause) {
      throw new IllegalStateException("The page " + name + " is broken", cause);
    }
    return page.toString();
  }
}
