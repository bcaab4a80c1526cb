package jp.daicho.server.findings.internal;

import jp.daicho.ledger.finding.InvalidValueException;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/**
 * Tells callers of the API that a value is none of its kind, where nothing else does (RFC 9457).
 */
@RestControllerAdvice(annotations = RestController.class)
@Order(300)
final class UnreadableProblems {

  @ExceptionHandler
  ProblemDetail unreadable(InvalidValueException unreadable) {
    ProblemDetail problem = ProblemDetail.forStatus(HttpStatus.BAD_REQUEST);
    problem.setTitle("要求に誤りがあります");
    problem.setDetail("番号や日付の形になっていない値があります。");
    return problem;
  }
}
