package jp.daicho.server.signin.internal;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Optional;
import jp.daicho.ledger.number.MunicipalityCode;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.web.util.WebUtils;

/**
 * The municipality somebody last entered by a browser, which the sign-in page then has chosen: a
 * terminal stands in one town hall, and nobody should look for it among 1,741 each morning. It says
 * nothing of who it was.
 */
final class LastMunicipality {
  private static final String COOKIE = "daicho-municipality";

  /** Browsers keep nothing longer (RFC 6265bis). */
  private static final Duration TIME = Duration.ofDays(400);

  private LastMunicipality() {}

  /** Keeps it for the next time. */
  static void keep(
      HttpServletRequest request, HttpServletResponse response, MunicipalityCode municipality) {
    response.addHeader(
        HttpHeaders.SET_COOKIE,
        ResponseCookie.from(COOKIE, municipality.value())
            .path(request.getContextPath() + "/login")
            .httpOnly(true)
            .secure(request.isSecure())
            .sameSite("Strict")
            .maxAge(TIME)
            .build()
            .toString());
  }

  /** Its code as the browser tells it, which may be anything; nothing from a new browser. */
  static Optional<String> of(HttpServletRequest request) {
    return Optional.ofNullable(WebUtils.getCookie(request, COOKIE)).map(Cookie::getValue);
  }
}
