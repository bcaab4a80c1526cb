package jp.daicho.server.papers.internal;

import jp.daicho.server.papers.MoveUnknownException;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Tells callers of the API that there is no such move (RFC 9457). */
@RestControllerAdvice(annotations = RestController.class)
@Order(50)
final class PapersProblems {

  @ExceptionHandler
  ProblemDetail unknown(MoveUnknownException unknown) {
    ProblemDetail problem = ProblemDetail.forStatus(HttpStatus.NOT_FOUND);
    problem.setTitle("見つかりません");
    problem.setDetail("この番号の異動はありません。");
    return problem;
  }
}
