package jp.daicho.server.masters.internal;

import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Tells callers of the API of fields that are not there (RFC 9457). */
@RestControllerAdvice(annotations = RestController.class)
@Order(50)
final class MasterProblems {

  @ExceptionHandler
  ProblemDetail unknown(UnknownFieldsException unknown) {
    ProblemDetail problem = ProblemDetail.forStatus(HttpStatus.BAD_REQUEST);
    problem.setTitle("要求に誤りがあります");
    problem.setDetail("知らない項目があります：" + String.join("、", unknown.fields()));
    return problem;
  }
}
