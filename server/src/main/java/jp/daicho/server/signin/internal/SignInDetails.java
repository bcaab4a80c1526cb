package jp.daicho.server.signin.internal;

import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What comes with a name and a password, and stays with whoever was let in.
 *
 * @param municipality the code chosen on the sign-in page, if any
 * @param networkAddress where the request comes from
 * @param call whether it is a call of the API, not a screen
 * @param session her session at the screens once she is in; null for calls
 * @param idleMinutes after how many minutes without an act the session ends
 */
record SignInDetails(
    @Nullable String municipality,
    String networkAddress,
    boolean call,
    @Nullable UUID session,
    int idleMinutes) {

  /** Of the form of the sign-in page. */
  static SignInDetails of(HttpServletRequest request) {
    return new SignInDetails(
        request.getParameter("municipality"), request.getRemoteAddr(), false, null, 0);
  }

  /** Of a call of the API. */
  static SignInDetails ofCall(HttpServletRequest request) {
    return new SignInDetails(
        request.getParameter("municipality"), request.getRemoteAddr(), true, null, 0);
  }

  /** The same once she is in. */
  SignInDetails in(@Nullable UUID begun, int idle) {
    return new SignInDetails(municipality, networkAddress, call, begun, idle);
  }
}
