package jp.daicho.server.signin.internal;

import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;

/** What callers of the API read when something cannot be done (RFC 9457), in Japanese. */
final class ApiProblem {
  private ApiProblem() {}

  /** A problem told by its status alone. */
  static ProblemDetail of(HttpStatusCode status) {
    ProblemDetail problem = ProblemDetail.forStatus(status);
    problem.setTitle(title(status));
    return problem;
  }

  /** A problem with a sentence about it. */
  static ProblemDetail of(HttpStatusCode status, String detail) {
    ProblemDetail problem = of(status);
    problem.setDetail(detail);
    return problem;
  }

  /** A few words for a status. */
  static String title(HttpStatusCode status) {
    if (status.isSameCodeAs(HttpStatus.UNAUTHORIZED)) {
      return "認証が必要です";
    }
    if (status.isSameCodeAs(HttpStatus.FORBIDDEN)) {
      return "権限がありません";
    }
    if (status.isSameCodeAs(HttpStatus.NOT_FOUND)) {
      return "見つかりません";
    }
    if (status.isSameCodeAs(HttpStatus.METHOD_NOT_ALLOWED)) {
      return "この操作はできません";
    }
    if (status.isSameCodeAs(HttpStatus.CONFLICT)) {
      return "他の処理と競合しました";
    }
    if (status.isSameCodeAs(HttpStatus.UNSUPPORTED_MEDIA_TYPE)
        || status.isSameCodeAs(HttpStatus.NOT_ACCEPTABLE)) {
      return "対応していない形式です";
    }
    if (status.isSameCodeAs(HttpStatus.CONTENT_TOO_LARGE)) {
      return "送られたデータが大きすぎます";
    }
    if (status.isSameCodeAs(HttpStatus.TOO_MANY_REQUESTS)) {
      return "要求が多すぎます。少し待ってからやり直してください";
    }
    return status.is4xxClientError() ? "要求に誤りがあります" : "処理できませんでした";
  }
}
