package jp.daicho.server.findings.internal;

import jp.daicho.ledger.finding.InvalidValueException;
import jp.daicho.server.findings.FaultPage;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.ModelAndView;

/**
 * Tells somebody at a screen that a number in the address is none, where the screen has no words of
 * its own for it.
 */
@ControllerAdvice(annotations = Controller.class)
@Order(300)
final class UnreadablePages {

  @ExceptionHandler
  ModelAndView unreadable(InvalidValueException unreadable) {
    return FaultPage.notFound();
  }
}
