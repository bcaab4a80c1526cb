package jp.daicho.server.gate.internal;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.springframework.http.HttpStatus;

/**
 * Refuses a request before anything has looked at it: callers of the API get a problem (RFC 9457),
 * everybody else the page of faults.
 */
enum Refusal {
  /** The body is larger than what is taken. */
  TOO_LARGE(HttpStatus.CONTENT_TOO_LARGE, "送られたデータが大きすぎます", "送られたデータが上限を超えています。分けて送ってください。"),
  /** Too many requests. */
  TOO_MANY(HttpStatus.TOO_MANY_REQUESTS, "要求が多すぎます", "短い時間に要求が多すぎます。１分ほど待ってからやり直してください。"),
  /** Too many failed attempts to sign in. */
  TOO_MANY_SIGN_INS(
      HttpStatus.TOO_MANY_REQUESTS, "認証の失敗が多すぎます", "認証の失敗が続いています。１分ほど待ってからやり直してください。"),
  /** Characters that stand in no text. */
  NO_TEXT(HttpStatus.BAD_REQUEST, "要求に誤りがあります", "文字として扱えない値があります。");

  private final HttpStatus status;
  private final String title;
  private final String detail;

  Refusal(HttpStatus status, String title, String detail) {
    this.status = status;
    this.title = title;
    this.detail = detail;
  }

  /** Answers so, unless something was answered already. */
  void answer(HttpServletRequest request, HttpServletResponse response) throws IOException {
    if (response.isCommitted()) {
      return;
    }
    response.resetBuffer();
    if (status == HttpStatus.TOO_MANY_REQUESTS) {
      response.setHeader("Retry-After", "60");
    }
    if (!request.getRequestURI().startsWith(request.getContextPath() + "/api/")) {
      response.sendError(status.value());
      return;
    }
    response.setStatus(status.value());
    response.setHeader("Cache-Control", "no-store");
    response.setHeader("X-Content-Type-Options", "nosniff");
    response.setContentType("application/problem+json");
    response.setCharacterEncoding(StandardCharsets.UTF_8);
    response
        .getWriter()
        .write(
            "{\"title\":\"%s\",\"status\":%d,\"detail\":\"%s\"}"
                .formatted(title, status.value(), detail));
  }
}
