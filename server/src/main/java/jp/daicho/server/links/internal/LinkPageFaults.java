package jp.daicho.server.links.internal;

import jp.daicho.server.findings.FaultPage;
import jp.daicho.server.links.MessageUnknownException;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.ModelAndView;

/** Tells somebody at a screen that there is no such message. */
@ControllerAdvice(annotations = Controller.class)
@Order(150)
final class LinkPageFaults {

  @ExceptionHandler
  ModelAndView unknown(MessageUnknownException unknown) {
    return FaultPage.notFound("この番号の電文はないか、既に処理されているか、この処理はできません。");
  }
}
