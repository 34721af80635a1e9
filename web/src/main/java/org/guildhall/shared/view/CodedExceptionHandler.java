package org.guildhall.shared.view;

import jakarta.faces.FacesException;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.ExceptionHandler;
import jakarta.faces.context.ExceptionHandlerWrapper;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.ExceptionQueuedEvent;
import jakarta.faces.event.PhaseId;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.Iterator;
import java.util.Optional;
import org.guildhall.shared.entity.BusinessException;
import org.guildhall.shared.service.Refusal;

/**
 * The one place where pages meet errors. A refusal of an action becomes a message at its field or
 * page; a refusal to show something becomes its status; a view that expired is loaded anew; all
 * else is logged once under its incident id and answered by the error page that shows the id.
 */
public class CodedExceptionHandler extends ExceptionHandlerWrapper {

  /** Under this name the error page finds the words for how long to wait. */
  static final String WAIT = "guildhall.wait";

  private static final Logger LOG = System.getLogger(CodedExceptionHandler.class.getName());

  public CodedExceptionHandler(ExceptionHandler wrapped) {
    super(wrapped);
  }

  @Override
  public void handle() {
    for (Iterator<ExceptionQueuedEvent> events = getUnhandledExceptionQueuedEvents().iterator();
        events.hasNext(); ) {
      var queued = events.next().getContext();
      if (answered(queued.getContext(), queued.getException())) {
        events.remove();
      }
    }
    getWrapped().handle();
  }

  /** Deals with the error; false leaves it to the server's own handler. */
  private boolean answered(FacesContext context, Throwable thrown) {
    try {
      if (Failures.isExpired(thrown)) {
        reload(context);
        return true;
      }
      if (Failures.isForbidden(thrown)) {
        refuse(context, 403, Optional.empty());
        return true;
      }
      var refusal = Refusal.in(thrown);
      if (refusal.isPresent()) {
        answer(context, refusal.get());
      } else {
        fail(context, thrown);
      }
      return true;
    } catch (IOException e) {
      throw new FacesException(e);
    }
  }

  private void answer(FacesContext context, BusinessException refusal) throws IOException {
    var acting = context.isPostback() && context.getCurrentPhaseId() != PhaseId.RENDER_RESPONSE;
    if (acting && context.getViewRoot() != null) {
      tell(context, refusal);
    } else {
      refuse(context, refusal.error().status(), RefusalText.wait(refusal));
    }
  }

  private void tell(FacesContext context, BusinessException refusal) {
    var text = RefusalText.of(refusal);
    var field =
        refusal.field() == null ? null : Fields.find(context.getViewRoot(), refusal.field());
    context.addMessage(
        field == null ? null : field.getClientId(context),
        new FacesMessage(FacesMessage.SEVERITY_ERROR, text, text));
    RefusalText.wait(refusal)
        .ifPresent(
            wait -> {
              context.getExternalContext().setResponseStatus(refusal.error().status());
              askToWait(context, wait);
            });
    context.validationFailed();
    context.renderResponse();
  }

  private static void askToWait(FacesContext context, Duration wait) {
    context
        .getExternalContext()
        .setResponseHeader("Retry-After", String.valueOf(RefusalText.seconds(wait)));
    context.getExternalContext().getRequestMap().put(WAIT, RefusalText.words(wait));
  }

  private void fail(FacesContext context, Throwable thrown) throws IOException {
    var incident = context.getExternalContext().getRequestMap().get(CorrelationFilter.KEY);
    LOG.log(Level.ERROR, "incident " + incident, thrown);
    refuse(context, 500, Optional.empty());
  }

  private void refuse(FacesContext context, int status, Optional<Duration> wait)
      throws IOException {
    var external = context.getExternalContext();
    if (!external.isResponseCommitted()) {
      external.responseReset();
      wait.ifPresent(time -> askToWait(context, time));
      external.responseSendError(status, null);
    }
    context.responseComplete();
  }

  private void reload(FacesContext context) throws IOException {
    var address = Addresses.current(context);
    context.getExternalContext().redirect(Addresses.with(address, "said", "common.expired"));
    context.responseComplete();
  }
}
