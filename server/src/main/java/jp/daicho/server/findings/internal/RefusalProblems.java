package jp.daicho.server.findings.internal;

import jp.daicho.server.findings.EntryRefusedException;
import jp.daicho.server.findings.FindingView;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Tells callers of the API why an entry is refused, with every finding (RFC 9457). */
@RestControllerAdvice(annotations = RestController.class)
@Order(50)
final class RefusalProblems {

  @ExceptionHandler
  ProblemDetail refused(EntryRefusedException refusal) {
    ProblemDetail problem = ProblemDetail.forStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    problem.setTitle("登録できません");
    problem.setDetail("エラーがあります。");
    problem.setProperty("findings", refusal.findings().stream().map(FindingView::of).toList());
    return problem;
  }
}
