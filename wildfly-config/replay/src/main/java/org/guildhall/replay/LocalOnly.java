package org.guildhall.replay;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Provider;

/** Who got this into a production server finds nothing here. */
@Provider
public class LocalOnly implements ContainerRequestFilter {
  @Override
  public void filter(ContainerRequestContext request) {
    if (!"local".equals(System.getenv("GUILDHALL_MODE"))) {
      request.abortWith(Response.status(Response.Status.NOT_FOUND).build());
    }
  }
}
