package org.guildhall.shared.view;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Says who may keep an answer. A visitor without a cookie of ours sees the page everyone sees: any
 * cache may keep it for a minute, serve it a minute longer while it asks anew, and be told that
 * nothing has changed. Whoever has a cart or is signed in gets an answer that nobody else may be
 * given, and so does whoever meets an error.
 */
public class CacheFilter extends HttpFilter {
  private static final long serialVersionUID = 1L;
  private static final String HEADER = "Cache-Control";
  private static final String FOR_NOBODY = "no-store";
  private static final String FOR_EVERYBODY = "public, max-age=60, stale-while-revalidate=60";
  private static final Set<String> READING = Set.of("GET", "HEAD");
  private static final Pattern OURS = Pattern.compile("(__Host-|__Secure-)?(gh_.*|JSESSIONID)");

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    if (request.getDispatcherType() == DispatcherType.ERROR) {
      response.setHeader(HEADER, FOR_NOBODY);
      chain.doFilter(request, response);
      return;
    }
    switch (Area.of(request)) {
      case BROWSE -> browse(request, response, chain);
      case PERSONAL, BACK_OFFICE -> {
        response.setHeader(HEADER, FOR_NOBODY);
        chain.doFilter(request, response);
      }
      case OTHER -> chain.doFilter(request, response);
    }
  }

  private static void browse(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    response.setHeader("Vary", "Cookie, Accept-Encoding");
    if (!isForEverybody(request)) {
      response.setHeader(HEADER, FOR_NOBODY);
      chain.doFilter(request, response);
      return;
    }
    response.setHeader(HEADER, FOR_EVERYBODY);
    var kept = new KeptResponse(response);
    chain.doFilter(request, kept);
    if (!kept.hasBody() || response.isCommitted()) {
      return;
    }
    if (response.getStatus() == HttpServletResponse.SC_OK) {
      response.setHeader("ETag", kept.tag());
      if (isKnown(kept.tag(), request)) {
        response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
        return;
      }
    }
    kept.release();
  }

  /**
   * True when the asker holds this very page; strong and weak tags of it are the same (RFC 9110).
   */
  private static boolean isKnown(String tag, HttpServletRequest request) {
    var held = request.getHeader("If-None-Match");
    return held != null
        && Arrays.stream(held.split(","))
            .map(String::strip)
            .anyMatch(one -> one.equals("*") || bare(one).equals(bare(tag)));
  }

  private static String bare(String tag) {
    return tag.startsWith("W/") ? tag.substring(2) : tag;
  }

  private static boolean isForEverybody(HttpServletRequest request) {
    var cookies = request.getCookies();
    return READING.contains(request.getMethod())
        && request.getHeader("Authorization") == null
        && (cookies == null
            || Arrays.stream(cookies)
                .map(Cookie::getName)
                .noneMatch(name -> OURS.matcher(name).matches()));
  }
}
