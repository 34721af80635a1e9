package org.guildhall.shared.rest;

import jakarta.ejb.EJBAccessException;
import jakarta.inject.Inject;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.util.UUID;
import org.guildhall.shared.service.Caller;
import org.guildhall.shared.service.Refusal;
import org.jboss.logging.Logger;

/**
 * Everything that is not a refusal of ours: the container's own answers, and what nobody foresaw.
 */
@Provider
public class FailureMapper implements ExceptionMapper<Throwable> {
  private static final Logger LOG = Logger.getLogger(FailureMapper.class);

  @Inject Caller caller;

  @Override
  public Response toResponse(Throwable failure) {
    if (failure instanceof WebApplicationException container) {
      return fromContainer(container.getResponse());
    }
    if (failure instanceof EJBAccessException) {
      var known = caller.find().isPresent();
      return Problems.response(
          known ? Problem.of(403, "shared.forbidden") : Problem.of(401, "shared.sign_in"));
    }
    var refusal = Refusal.in(failure);
    if (refusal.isPresent()) {
      return Problems.response(Problem.of(refusal.get()));
    }
    var incident = UUID.randomUUID().toString();
    LOG.errorf(failure, "incident %s", incident);
    return Problems.response(Problem.incident(incident));
  }

  private static Response fromContainer(Response response) {
    var status = response.getStatus();
    if (status < 400 || response.hasEntity()) {
      return response;
    }
    var problem = Problem.of(status, "shared.http_" + status);
    return Response.fromResponse(response).type(Problem.MEDIA_TYPE).entity(problem.json()).build();
  }
}
