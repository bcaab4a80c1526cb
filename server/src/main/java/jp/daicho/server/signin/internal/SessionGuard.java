package jp.daicho.server.signin.internal;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import jp.daicho.server.operators.Operator;
import jp.daicho.server.operators.OperatorSessions;
import org.springframework.http.HttpMethod;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Asks with each request whether the session still counts. One that was ended by an administrator
 * or by a second sign-in is thrown away, and its browser has to sign in again.
 */
final class SessionGuard extends OncePerRequestFilter {
  private final OperatorSessions sessions;

  SessionGuard(OperatorSessions sessions) {
    this.sessions = sessions;
  }

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    return path(request).startsWith("/assets/");
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    if (isOpen(SecurityContextHolder.getContext().getAuthentication())) {
      chain.doFilter(request, response);
      return;
    }
    HttpSession session = request.getSession(false);
    if (session != null) {
      session.invalidate();
    }
    SecurityContextHolder.clearContext();
    boolean page =
        HttpMethod.GET.matches(request.getMethod()) && !path(request).startsWith("/api/");
    if (page) {
      response.sendRedirect(request.getContextPath() + "/login?ended");
    } else {
      chain.doFilter(request, response);
    }
  }

  private static String path(HttpServletRequest request) {
    return request.getRequestURI().substring(request.getContextPath().length());
  }

  private boolean isOpen(@org.jspecify.annotations.Nullable Authentication authentication) {
    return authentication == null
        || !(authentication.getPrincipal() instanceof Operator operator)
        || !(authentication.getDetails() instanceof SignInDetails details)
        || details.session() == null
        || sessions.isOpen(operator, details.session());
  }
}
