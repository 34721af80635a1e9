package org.guildhall.account.rest;

import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.CacheControl;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.guildhall.account.service.TokenPair;
import org.guildhall.account.service.TokenService;
import org.guildhall.account.service.Visit;

/** Tokens for a password, for a refresh token, and their end. */
@Path("v1/auth")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class AuthResource {
  @Inject TokenService tokens;
  @Context HttpServletRequest request;

  /**
   * What a client sends to sign in.
   *
   * @param audience store, seller or admin; the store if it is left out
   */
  public record Login(String email, String password, String audience) {}

  /** What a client sends to go on, or to end. */
  public record Refresh(String refreshToken) {}

  @POST
  @Path("login")
  public Response login(Login login) {
    var sent = body(login);
    return unkept(tokens.signIn(sent.email(), sent.password(), sent.audience(), visit()));
  }

  @POST
  @Path("refresh")
  public Response refresh(Refresh refresh) {
    return unkept(tokens.refresh(body(refresh).refreshToken(), visit()));
  }

  @POST
  @Path("logout")
  public void logout(Refresh refresh) {
    tokens.signOut(body(refresh).refreshToken());
  }

  private static <T> T body(T sent) {
    if (sent == null) {
      throw new BadRequestException("no body");
    }
    return sent;
  }

  private Visit visit() {
    return new Visit(request.getRemoteAddr(), null);
  }

  private static Response unkept(TokenPair pair) {
    var noStore = new CacheControl();
    noStore.setNoStore(true);
    return Response.ok(pair).cacheControl(noStore).build();
  }
}
