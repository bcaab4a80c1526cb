package jp.daicho.server.moves.internal.screen;

import jp.daicho.server.findings.FaultPage;
import jp.daicho.server.moves.DraftUnknownException;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.ModelAndView;

/** Tells somebody at a screen that there is no such draft. */
@ControllerAdvice(annotations = Controller.class)
@Order(150)
final class DraftPageFaults {

  @ExceptionHandler
  ModelAndView unknown(DraftUnknownException unknown) {
    return FaultPage.notFound("この番号の仮登録はありません。");
  }
}
