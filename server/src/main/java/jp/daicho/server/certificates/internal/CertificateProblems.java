package jp.daicho.server.certificates.internal;

import jp.daicho.server.certificates.CertificateRefusedException;
import jp.daicho.server.certificates.PaperUnknownException;
import jp.daicho.server.findings.FindingView;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Tells callers of the API why a certificate is refused, with every finding (RFC 9457). */
@RestControllerAdvice(annotations = RestController.class)
@Order(50)
final class CertificateProblems {

  @ExceptionHandler
  ProblemDetail refused(CertificateRefusedException refusal) {
    ProblemDetail problem = ProblemDetail.forStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    problem.setTitle("発行できません");
    problem.setDetail("エラー又は確認していないアラートがあります。");
    problem.setProperty("findings", refusal.findings().stream().map(FindingView::of).toList());
    return problem;
  }

  @ExceptionHandler
  ProblemDetail unknown(PaperUnknownException unknown) {
    ProblemDetail problem = ProblemDetail.forStatus(HttpStatus.NOT_FOUND);
    problem.setTitle("見つかりません");
    problem.setDetail("この番号の証明書は発行されていません。");
    return problem;
  }
}
