package jp.daicho.server.signin.internal;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jp.daicho.server.operators.Operator;
import jp.daicho.server.operators.SignIn;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.logout.LogoutHandler;
import org.springframework.stereotype.Component;

/** Notes who signs out, and ends her session. */
@Component
final class SignOutLog implements LogoutHandler {
  private final SignIn signIn;

  SignOutLog(SignIn signIn) {
    this.signIn = signIn;
  }

  @Override
  public void logout(
      HttpServletRequest request,
      HttpServletResponse response,
      @Nullable Authentication authentication) {
    if (authentication != null && authentication.getPrincipal() instanceof Operator operator) {
      signIn.signOut(
          operator,
          authentication.getDetails() instanceof SignInDetails details ? details.session() : null);
    }
  }
}
