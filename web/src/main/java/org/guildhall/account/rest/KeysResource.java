package org.guildhall.account.rest;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import org.guildhall.account.service.TokenService;

/** The public halves of the keys that sign our tokens. */
@Path("v1/.well-known/jwks.json")
public class KeysResource {
  @Inject TokenService tokens;

  @GET
  @Produces("application/jwk-set+json")
  public String keys() {
    return tokens.publicKeys();
  }
}
