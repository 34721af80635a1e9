package org.guildhall.shared.view;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.FilterChain;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.lang.reflect.Proxy;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Which changes are let in: those that our own pages ask for. */
class SameSiteFilterTest {
  private final Map<String, String> headers = new HashMap<>(Map.of("Host", "market.example:8080"));
  private String path = "/cart";
  private int status = 200;
  private boolean passed;

  @Test
  void readingIsAlwaysLetIn() throws Exception {
    headers.put("Sec-Fetch-Site", "cross-site");
    assertThat(passes("GET")).isTrue();
  }

  @Test
  void aFormOfOursIsLetIn() throws Exception {
    headers.put("Sec-Fetch-Site", "same-origin");
    headers.put("Origin", "http://market.example:8080");
    assertThat(passes("POST")).isTrue();
  }

  @Test
  void anOlderBrowserProvesItselfByOriginAlone() throws Exception {
    headers.put("Origin", "http://market.example:8080");
    assertThat(passes("POST")).isTrue();
  }

  @Test
  void anotherSitesFormIsRefused() throws Exception {
    headers.put("Sec-Fetch-Site", "cross-site");
    headers.put("Origin", "https://elsewhere.example");
    assertThat(passes("POST")).isFalse();
    assertThat(status).isEqualTo(403);
  }

  @Test
  void aNeighborOfOurDomainIsRefused() throws Exception {
    headers.put("Sec-Fetch-Site", "same-site");
    assertThat(passes("POST")).isFalse();
  }

  @Test
  void anotherPortIsAnotherSite() throws Exception {
    headers.put("Origin", "http://market.example:9090");
    assertThat(passes("POST")).isFalse();
  }

  @Test
  void anOriginThatIsHiddenIsRefused() throws Exception {
    headers.put("Origin", "null");
    assertThat(passes("POST")).isFalse();
  }

  @Test
  void whoSaysNothingIsRefused() throws Exception {
    assertThat(passes("POST")).isFalse();
    assertThat(passes("DELETE")).isFalse();
  }

  @Test
  void hooksAndTheApiProveThemselvesOtherwise() throws Exception {
    path = "/hooks/stripe";
    assertThat(passes("POST")).isTrue();
    path = "/api/v1/me";
    assertThat(passes("PATCH")).isTrue();
  }

  private boolean passes(String method) throws Exception {
    passed = false;
    FilterChain chain = (request, response) -> passed = true;
    new SameSiteFilter().doFilter(request(method), response(), chain);
    return passed;
  }

  private HttpServletRequest request(String method) {
    return fake(
        HttpServletRequest.class,
        (name, arguments) ->
            switch (name) {
              case "getMethod" -> method;
              case "getRequestURI" -> path;
              case "getContextPath" -> "";
              case "getHeader" -> headers.get(arguments[0]);
              default -> throw new UnsupportedOperationException(name);
            });
  }

  private HttpServletResponse response() {
    return fake(
        HttpServletResponse.class,
        (name, arguments) -> {
          status = (int) arguments[0];
          return null;
        });
  }

  private interface Answer {
    Object to(String method, Object[] arguments);
  }

  private static <T> T fake(Class<T> type, Answer answer) {
    return type.cast(
        Proxy.newProxyInstance(
            type.getClassLoader(),
            new Class<?>[] {type},
            (proxy, method, arguments) -> answer.to(method.getName(), arguments)));
  }
}
