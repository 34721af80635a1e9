package org.guildhall.shared.rest;

import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import org.guildhall.shared.entity.BusinessException;

/** A rule said no. */
@Provider
public class RefusalMapper implements ExceptionMapper<BusinessException> {
  @Override
  public Response toResponse(BusinessException refusal) {
    return Problems.response(Problem.of(refusal));
  }
}
