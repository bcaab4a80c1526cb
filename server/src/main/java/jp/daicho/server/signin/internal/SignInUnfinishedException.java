package jp.daicho.server.signin.internal;

import jp.daicho.server.operators.PendingSignIn;
import org.springframework.security.core.AuthenticationException;

/** The password was right, but something is still to be done. */
final class SignInUnfinishedException extends AuthenticationException {
  private static final long serialVersionUID = 1L;

  private final PendingSignIn pending;

  SignInUnfinishedException(PendingSignIn pending) {
    super("something is still to be done before the sign-in is complete");
    this.pending = pending;
  }

  PendingSignIn pending() {
    return pending;
  }
}
