package jp.daicho.server.signin.internal;

import jp.daicho.server.operators.SignInResult.Reason;
import org.springframework.security.core.AuthenticationException;

/** Somebody was not let in. */
final class SignInRejectedException extends AuthenticationException {
  private static final long serialVersionUID = 1L;

  private final Reason reason;

  private final String told;

  SignInRejectedException(Reason reason) {
    this(reason, reason.message());
  }

  SignInRejectedException(Reason reason, String told) {
    super(reason.message());
    this.reason = reason;
    this.told = told;
  }

  /** What the person or the caller reads. */
  String told() {
    return told;
  }

  Reason reason() {
    return reason;
  }
}
