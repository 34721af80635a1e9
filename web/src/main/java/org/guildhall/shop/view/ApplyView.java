package org.guildhall.shop.view;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.guildhall.shared.view.Texts;
import org.guildhall.shop.entity.ApplicationAnswers;
import org.guildhall.shop.service.ApplicationDetails;
import org.guildhall.shop.service.ApplicationService;
import org.omnifaces.util.Faces;
import org.omnifaces.util.Messages;

/** Asking to sell: what is written is kept, what is missing is told, the answer is shown. */
@Named
@RequestScoped
public class ApplyView {
  @Inject ApplicationService applications;
  private ApplicationDetails application;
  private ApplicationForm form;

  @PostConstruct
  void load() {
    application = applications.own().orElse(null);
    form =
        ApplicationForm.of(application == null ? ApplicationAnswers.NONE : application.answers());
  }

  public void save() {
    applications.save(form.answers());
    Faces.redirect("/sell?said=application.saved");
  }

  /** Sends it in, or keeps it and says at each field what is missing. */
  public void submit() {
    var missing = form.answers().missing();
    if (!missing.isEmpty()) {
      applications.save(form.answers());
      missing.forEach(ApplyView::ask);
      return;
    }
    applications.submit(form.answers());
    Faces.redirect("/sell?said=application.sent");
  }

  private static void ask(String field) {
    Messages.addError("apply:" + field, Texts.format("error.application.missing." + field));
  }

  /** True before the first application. */
  public boolean isFirst() {
    return application == null;
  }

  /** True while the form can be filled in. */
  public boolean isWritable() {
    return application == null
        || application.status().isWritable()
        || (isRejected() && application.mayAskAgain());
  }

  public boolean isWaiting() {
    return application != null && application.status().isWaiting();
  }

  public boolean isRejected() {
    return is("REJECTED");
  }

  public boolean isApproved() {
    return is("APPROVED");
  }

  public boolean isAskedForMore() {
    return is("NEEDS_INFO");
  }

  /** The names of the fields a saved draft still lacks. */
  public List<String> getMissing() {
    return application == null || !application.status().isWritable()
        ? List.of()
        : application.missing();
  }

  private boolean is(String status) {
    return application != null && application.status().name().equals(status);
  }

  public ApplicationDetails getApplication() {
    return application;
  }

  public ApplicationForm getForm() {
    return form;
  }
}
