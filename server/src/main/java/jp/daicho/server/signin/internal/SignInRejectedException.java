package jp.daicho.server.signin.internal;

import jp.daicho.server.operators.SignInResult.Reason;
import org.springframework.security.core.AuthenticationException;

/** Somebody was not let in. */
final class SignInRejectedException extends AuthenticationException {
  private static final long serialVersionUID = 1L;

  private final Reason reason;

  SignInRejectedException(Reason reason) {
    super(reason.message());
    this.reason = reason;
  }

  Reason reason() {
    return reason;
  }
}
