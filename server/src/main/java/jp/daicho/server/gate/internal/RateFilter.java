package jp.daicho.server.gate.internal;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Slows down whoever guesses passwords or takes out the register page by page. Only failed attempts
 * to sign in count, since in the morning a whole town hall signs in behind one address.
 */
final class RateFilter extends OncePerRequestFilter {
  private static final String SIGN_IN = "/login";
  private static final String FAILED = SIGN_IN + "?error";

  private final Allowance failures;
  private final Allowance requests;
  private final Allowance calls;

  RateFilter(Allowance failures, Allowance requests, Allowance calls) {
    this.failures = failures;
    this.requests = requests;
    this.calls = calls;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    String address = request.getRemoteAddr();
    boolean attempt = isAttempt(request);
    if (attempt && !failures.isLeft(address)) {
      Refusal.TOO_MANY_SIGN_INS.answer(request, response);
      return;
    }
    if (!isFile(request) && !isWithin(request, address)) {
      Refusal.TOO_MANY.answer(request, response);
      return;
    }
    chain.doFilter(request, response);
    if (attempt && hasFailed(response)) {
      failures.use(address);
    }
  }

  private boolean isWithin(HttpServletRequest request, String address) {
    HttpSession session = request.getSession(false);
    if (session != null) {
      return requests.use(session.getId());
    }
    return (hasPassword(request) ? calls : requests).use(address);
  }

  private static boolean hasPassword(HttpServletRequest request) {
    return request.getHeader(HttpHeaders.AUTHORIZATION) != null;
  }

  private static boolean isAttempt(HttpServletRequest request) {
    return hasPassword(request)
        || (request.getMethod().equals("POST") && path(request).equals(SIGN_IN));
  }

  private static boolean hasFailed(HttpServletResponse response) {
    String location = response.getHeader(HttpHeaders.LOCATION);
    return response.getStatus() == HttpStatus.UNAUTHORIZED.value()
        || (location != null && location.contains(FAILED));
  }

  /** Looks and scripts of a page come with it and are no requests of their own. */
  private static boolean isFile(HttpServletRequest request) {
    return path(request).startsWith("/assets/");
  }

  private static String path(HttpServletRequest request) {
    return request.getRequestURI().substring(request.getContextPath().length());
  }
}
