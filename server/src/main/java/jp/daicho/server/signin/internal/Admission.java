package jp.daicho.server.signin.internal;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import jp.daicho.server.operators.Operator;
import jp.daicho.server.operators.PendingSignIn;
import jp.daicho.server.operators.SignInResult.Accepted;
import jp.daicho.server.operators.SignInResult.Reason;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.csrf.HttpSessionCsrfTokenRepository;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.security.web.savedrequest.SavedRequest;

/** How a browser's session knows how far somebody has come, and who is in. */
final class Admission {
  private static final String PENDING = Admission.class.getName() + ".PENDING";
  private static final String TOLD = Admission.class.getName() + ".TOLD";

  private Admission() {}

  /** Whoever was let in. No authorities: what she may do is asked at the door, anew each time. */
  static Authentication of(Accepted accepted, SignInDetails details) {
    UsernamePasswordAuthenticationToken token =
        UsernamePasswordAuthenticationToken.authenticated(
            accepted.operator(), null, AuthorityUtils.NO_AUTHORITIES);
    token.setDetails(details.in(accepted.session(), accepted.idleMinutes()));
    return token;
  }

  /** Keeps how far somebody has come. */
  static void keep(HttpServletRequest request, PendingSignIn pending) {
    request.getSession().setAttribute(PENDING, pending);
  }

  /** How far somebody has come; null if nowhere. */
  static @Nullable PendingSignIn pending(HttpServletRequest request) {
    HttpSession session = request.getSession(false);
    return session != null && session.getAttribute(PENDING) instanceof PendingSignIn pending
        ? pending
        : null;
  }

  /** Forgets it. */
  static void forget(HttpServletRequest request) {
    HttpSession session = request.getSession(false);
    if (session != null) {
      session.removeAttribute(PENDING);
    }
  }

  /** Keeps what the sign-in page is to tell, where the reason alone does not say it. */
  static void tell(HttpServletRequest request, Reason reason, String told) {
    if (!told.equals(reason.message())) {
      request.getSession().setAttribute(TOLD, told);
    }
  }

  /** What the sign-in page is to tell, once; null if nothing was kept. */
  static @Nullable String told(HttpServletRequest request) {
    HttpSession session = request.getSession(false);
    if (session == null || !(session.getAttribute(TOLD) instanceof String told)) {
      return null;
    }
    session.removeAttribute(TOLD);
    return told;
  }

  /**
   * What follows for the browser of whoever is in: the way there is forgotten, the municipality is
   * kept for the next time, and the session ends by itself when nobody acts.
   */
  static void settle(
      HttpServletRequest request, HttpServletResponse response, Authentication authentication) {
    forget(request);
    if (authentication.getPrincipal() instanceof Operator operator) {
      LastMunicipality.keep(request, response, operator.municipality());
    }
    if (authentication.getDetails() instanceof SignInDetails details && details.idleMinutes() > 0) {
      request.getSession().setMaxInactiveInterval(details.idleMinutes() * 60);
    }
  }

  /**
   * Lets in who has done the last step, in a session with a new name and a new token against forged
   * requests, and says where to go.
   */
  static String enter(HttpServletRequest request, HttpServletResponse response, Accepted accepted) {
    Authentication authentication = of(accepted, SignInDetails.of(request));
    request.getSession();
    request.changeSessionId();
    new HttpSessionCsrfTokenRepository().saveToken(null, request, response);
    SecurityContext context = SecurityContextHolder.createEmptyContext();
    context.setAuthentication(authentication);
    SecurityContextHolder.setContext(context);
    new HttpSessionSecurityContextRepository().saveContext(context, request, response);
    settle(request, response, authentication);
    SavedRequest saved = new HttpSessionRequestCache().getRequest(request, response);
    return saved == null ? "/" : saved.getRedirectUrl();
  }
}
