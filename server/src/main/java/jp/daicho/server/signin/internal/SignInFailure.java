package jp.daicho.server.signin.internal;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import jp.daicho.server.operators.SignInResult.Reason;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;

/** Back to the sign-in page with the reason, or on to what is still to be done. */
final class SignInFailure implements AuthenticationFailureHandler {

  @Override
  public void onAuthenticationFailure(
      HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
      throws IOException {
    String target;
    if (failure instanceof SignInUnfinishedException unfinished) {
      Admission.keep(request, unfinished.pending());
      target = SignInStepsController.address(unfinished.pending().step());
    } else {
      Reason reason = Reason.UNKNOWN_OR_WRONG;
      if (failure instanceof SignInRejectedException rejected) {
        reason = rejected.reason();
        Admission.tell(request, reason, rejected.told());
      }
      target = "/login?error=" + reason.name();
    }
    response.sendRedirect(request.getContextPath() + target);
  }
}
