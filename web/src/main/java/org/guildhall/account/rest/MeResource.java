package org.guildhall.account.rest;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotAuthorizedException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import org.guildhall.account.service.ProfileService;
import org.guildhall.shared.service.Caller;

/** Who the token stands for. */
@Path("v1/me")
@Produces(MediaType.APPLICATION_JSON)
public class MeResource {
  @Inject ProfileService profiles;
  @Inject Caller caller;

  /** The caller's account as the API shows it. */
  public record Me(UUID id, String email, String displayName, SortedSet<String> roles) {}

  @GET
  public Me me() {
    if (caller.find().isEmpty()) {
      throw new NotAuthorizedException("Bearer");
    }
    var own = profiles.own();
    return new Me(own.id(), own.email(), own.displayName(), new TreeSet<>(own.roles()));
  }
}
