package org.guildhall.account.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.authentication.mechanism.http.HttpAuthenticationMechanism;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import java.util.Set;

/**
 * The one door. Under {@code /api} a Bearer token says who calls and no session is looked at;
 * everywhere else the session does, and a protected page sends visitors to the sign-in page. It
 * stands in the ejb jar because in a WAR of an EAR with several WARs the container finds only one.
 */
@ApplicationScoped
public class SignInMechanism implements HttpAuthenticationMechanism {
  private static final String BEARER = "Bearer ";

  @Inject PageSessions sessions;
  @Inject AccessTokens tokens;
  @Inject Standings standings;

  /** Who calls, as the container is told. */
  private record Identity(String name, Set<String> roles) {}

  @Override
  public AuthenticationStatus validateRequest(
      HttpServletRequest request, HttpServletResponse response, HttpMessageContext context) {
    return isApi(request)
        ? byToken(request, response, context)
        : bySession(request, response, context);
  }

  private AuthenticationStatus byToken(
      HttpServletRequest request, HttpServletResponse response, HttpMessageContext context) {
    var header = request.getHeader("Authorization");
    if (header == null || !header.regionMatches(true, 0, BEARER, 0, BEARER.length())) {
      return context.isProtected() ? NotSignedIn.token(response, "Bearer") : context.doNothing();
    }
    var identity =
        tokens.read(header.substring(BEARER.length()).strip()).flatMap(this::identityOfToken);
    return identity.isPresent()
        ? login(identity.get(), context)
        : NotSignedIn.token(response, "Bearer error=\"invalid_token\"");
  }

  private AuthenticationStatus bySession(
      HttpServletRequest request, HttpServletResponse response, HttpMessageContext context) {
    var signedIn = sessions.current(request);
    var identity = signedIn.flatMap(this::identityOfSession);
    if (identity.isPresent()) {
      return login(identity.get(), context);
    }
    if (signedIn.isPresent()) {
      sessions.end(request);
    }
    return context.isProtected() ? NotSignedIn.page(request, response) : context.doNothing();
  }

  private Optional<Identity> identityOfToken(AccessTokens.Claims claims) {
    var standing = standings.of(claims.signedIn().accountId());
    return standing.honors(claims.signedIn().credentialsVersion())
        ? Optional.of(identity(claims.signedIn(), claims.audience().rolesOf(standing)))
        : Optional.empty();
  }

  private Optional<Identity> identityOfSession(SignedIn signedIn) {
    var standing = standings.of(signedIn.accountId());
    return standing.honors(signedIn.credentialsVersion())
        ? Optional.of(identity(signedIn, standing.roles()))
        : Optional.empty();
  }

  private static Identity identity(SignedIn signedIn, Set<String> roles) {
    return new Identity(signedIn.accountId().toString(), roles);
  }

  private static AuthenticationStatus login(Identity identity, HttpMessageContext context) {
    return context.notifyContainerAboutLogin(identity.name(), identity.roles());
  }

  private static boolean isApi(HttpServletRequest request) {
    return request.getRequestURI().startsWith(request.getContextPath() + "/api/");
  }
}
