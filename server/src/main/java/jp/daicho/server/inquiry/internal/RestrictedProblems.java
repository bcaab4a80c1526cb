package jp.daicho.server.inquiry.internal;

import jp.daicho.server.findings.FindingView;
import jp.daicho.server.protection.EnquiryRestrictedException;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Tells callers of the API that a record may not be looked at, and why (3.1). */
@RestControllerAdvice(annotations = RestController.class)
@Order(50)
final class RestrictedProblems {

  @ExceptionHandler
  ProblemDetail restricted(EnquiryRestrictedException refusal) {
    ProblemDetail problem = ProblemDetail.forStatus(HttpStatus.FORBIDDEN);
    problem.setTitle("照会できません");
    problem.setDetail("抑止の対象です。");
    problem.setProperty("findings", refusal.findings().stream().map(FindingView::of).toList());
    return problem;
  }
}
