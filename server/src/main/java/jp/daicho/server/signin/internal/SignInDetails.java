package jp.daicho.server.signin.internal;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

/**
 * What comes with a name and a password.
 *
 * @param municipality the code chosen on the sign-in page, if any
 * @param networkAddress where the request comes from
 */
record SignInDetails(@Nullable String municipality, String networkAddress) {

  /** Of a request. */
  static SignInDetails of(HttpServletRequest request) {
    return new SignInDetails(request.getParameter("municipality"), request.getRemoteAddr());
  }
}
