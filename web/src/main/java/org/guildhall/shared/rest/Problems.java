package org.guildhall.shared.rest;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** Sends problem documents, from resources and from servlets. */
public final class Problems {
  /** For what passes by itself, nobody knows exactly when. */
  private static final long SOON = 5;

  private Problems() {}

  static Response response(Problem problem) {
    var response =
        Response.status(problem.status()).type(Problem.MEDIA_TYPE).entity(problem.json());
    if (isPassing(problem.status())) {
      response.header("Retry-After", wait(problem));
    }
    return response.build();
  }

  public static void send(HttpServletResponse response, Problem problem) throws IOException {
    response.setStatus(problem.status());
    response.setContentType(Problem.MEDIA_TYPE);
    if (isPassing(problem.status())) {
      response.setHeader("Retry-After", String.valueOf(wait(problem)));
    }
    response.getOutputStream().write(problem.json().getBytes(StandardCharsets.UTF_8));
  }

  private static long wait(Problem problem) {
    return problem.retryAfter() == null ? SOON : problem.retryAfter();
  }

  private static boolean isPassing(int status) {
    return status == 429 || status == 503;
  }
}
