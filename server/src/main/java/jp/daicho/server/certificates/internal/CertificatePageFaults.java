package jp.daicho.server.certificates.internal;

import jp.daicho.server.certificates.PaperUnknownException;
import jp.daicho.server.findings.FaultPage;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.ModelAndView;

/** Tells somebody at a screen that there is no such paper. */
@ControllerAdvice(annotations = Controller.class)
@Order(150)
final class CertificatePageFaults {

  @ExceptionHandler
  ModelAndView unknown(PaperUnknownException unknown) {
    return FaultPage.notFound("この番号の証明書は発行されていません。");
  }
}
