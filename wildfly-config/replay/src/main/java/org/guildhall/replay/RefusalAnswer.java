package org.guildhall.replay;

import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.util.Map;
import org.guildhall.shared.entity.BusinessException;

/** A rule said no: the replay keeps the code as the reason of the row. */
@Provider
public class RefusalAnswer implements ExceptionMapper<BusinessException> {
  @Override
  public Response toResponse(BusinessException refusal) {
    return Response.status(Response.Status.CONFLICT)
        .type(MediaType.APPLICATION_JSON_TYPE)
        .entity(Map.of("code", refusal.code()))
        .build();
  }
}
