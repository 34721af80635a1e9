package org.guildhall.shared.view;

import jakarta.faces.context.ExceptionHandler;
import jakarta.faces.context.ExceptionHandlerFactory;

/** Puts the one translator of errors before the server's own. */
public class CodedExceptionHandlerFactory extends ExceptionHandlerFactory {

  public CodedExceptionHandlerFactory(ExceptionHandlerFactory wrapped) {
    super(wrapped);
  }

  @Override
  public ExceptionHandler getExceptionHandler() {
    return new CodedExceptionHandler(getWrapped().getExceptionHandler());
  }
}
