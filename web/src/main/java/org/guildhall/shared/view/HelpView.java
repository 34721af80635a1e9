package org.guildhall.shared.view;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.stream.IntStream;
import org.guildhall.shared.entity.BusinessException;
import org.guildhall.shared.entity.SharedError;

/** A page of words: help and policies. Its paragraphs are texts help.TOPIC.1, .2, … */
@Named
@RequestScoped
public class HelpView {
  private static final int MOST = 20;

  @Inject HttpServletRequest request;

  private String topic;

  @PostConstruct
  void load() {
    topic = request.getParameter("topic");
    if (topic == null || !Texts.bundle().containsKey(key("title"))) {
      throw new BusinessException(SharedError.NOT_FOUND);
    }
  }

  public String getHeading() {
    return Texts.format(key("title"));
  }

  public List<String> getParagraphs() {
    return IntStream.rangeClosed(1, MOST)
        .mapToObj(number -> key(String.valueOf(number)))
        .takeWhile(Texts.bundle()::containsKey)
        .map(Texts::format)
        .toList();
  }

  private String key(String part) {
    return "help." + topic + "." + part;
  }
}
