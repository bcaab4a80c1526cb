package jp.daicho.server.signin.internal;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Tells callers of the API that they have not signed in, or sent a forged-looking request. */
@Component
final class ApiRefusals implements AuthenticationEntryPoint, AccessDeniedHandler {
  private final JsonMapper json;

  ApiRefusals(JsonMapper json) {
    this.json = json;
  }

  @Override
  public void commence(
      HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
      throws IOException {
    // A browser would ask for a password and remember it; it has the sign-in page instead.
    if (request.getHeader("Sec-Fetch-Site") == null) {
      response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Basic realm=\"daicho\", charset=\"UTF-8\"");
    }
    String detail =
        failure instanceof SignInRejectedException rejected
            ? rejected.told()
            : "利用者IDとパスワードで認証してください。";
    write(response, ApiProblem.of(HttpStatus.UNAUTHORIZED, detail));
  }

  @Override
  public void handle(
      HttpServletRequest request, HttpServletResponse response, AccessDeniedException failure)
      throws IOException {
    write(response, ApiProblem.of(HttpStatus.FORBIDDEN, "要求の出所を確認できません。画面を開き直してください。"));
  }

  /** Tells a caller that the address or a header of the request is none. */
  void rejected(HttpServletResponse response) throws IOException {
    write(response, ApiProblem.of(HttpStatus.BAD_REQUEST, "アドレス又はヘッダーに、扱えない文字があります。"));
  }

  private void write(HttpServletResponse response, ProblemDetail problem) throws IOException {
    response.setStatus(problem.getStatus());
    response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
    json.writeValue(response.getOutputStream(), problem);
  }
}
