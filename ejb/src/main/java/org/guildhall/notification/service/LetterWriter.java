package org.guildhall.notification.service;

import freemarker.cache.ClassTemplateLoader;
import freemarker.template.Configuration;
import freemarker.template.TemplateException;
import freemarker.template.TemplateExceptionHandler;
import freemarker.template.TemplateMethodModelEx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.text.MessageFormat;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import org.guildhall.shared.service.Settings;

/**
 * Writes letters from the templates in {@code mail/}: {@code name.ftlh} escapes every value for
 * HTML by itself, {@code name.ftl} is its plain twin; the sentences of both are in one bundle.
 */
@ApplicationScoped
public class LetterWriter {
  private static final Locale LOCALE = Locale.US;
  private final Configuration templates = configuration();
  private final ResourceBundle sentences =
      ResourceBundle.getBundle("mail.messages", LOCALE, LetterWriter.class.getClassLoader());

  @Inject Settings settings;

  public Letter write(String template, Map<String, ?> values) {
    var model = new HashMap<String, Object>(values);
    model.put("text", (TemplateMethodModelEx) this::sentence);
    model.put("format", new MailFormat(LOCALE));
    model.put("site", settings.baseUrl());
    model.put("template", template);
    return new Letter(
        subject(template, values),
        render(template + ".ftl", model).strip() + "\n",
        render(template + ".ftlh", model));
  }

  /** The subject's arguments are given as {@code subject}; line breaks would be new headers. */
  private String subject(String template, Map<String, ?> values) {
    var arguments = values.get("subject") instanceof List<?> given ? given : List.of();
    return format(template + ".subject", arguments).replaceAll("[\\r\\n]+", " ");
  }

  private Object sentence(List<?> arguments) {
    var rest = arguments.subList(1, arguments.size());
    return format(String.valueOf(arguments.get(0)), rest.stream().map(String::valueOf).toList());
  }

  private String format(String key, List<?> arguments) {
    return new MessageFormat(sentences.getString(key), LOCALE).format(arguments.toArray());
  }

  private String render(String name, Map<String, Object> model) {
    var out = new StringWriter();
    try {
      templates.getTemplate(name).process(model, out);
    } catch (TemplateException e) {
      throw new IllegalStateException("mail template " + name + " failed", e);
    } catch (IOException e) {
      throw new UncheckedIOException("mail template " + name + " cannot be read", e);
    }
    return out.toString();
  }

  private static Configuration configuration() {
    var configuration = new Configuration(Configuration.VERSION_2_3_34);
    configuration.setTemplateLoader(new ClassTemplateLoader(LetterWriter.class, "/mail"));
    configuration.setDefaultEncoding("UTF-8");
    configuration.setURLEscapingCharset("UTF-8");
    configuration.setLocale(LOCALE);
    configuration.setTemplateExceptionHandler(TemplateExceptionHandler.RETHROW_HANDLER);
    configuration.setLogTemplateExceptions(false);
    configuration.setWrapUncheckedExceptions(true);
    return configuration;
  }
}
