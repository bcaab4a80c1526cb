package jp.daicho.server.signin.internal;

import jp.daicho.server.encryption.EncryptionKeyException;
import jp.daicho.server.encryption.UndecipherableException;
import jp.daicho.server.operators.AccessRefusedException;
import jp.daicho.server.operators.MunicipalitySuspendedException;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.ModelAndView;

/** Tells somebody at a screen which permission is lacking. */
@ControllerAdvice(annotations = Controller.class)
@Order(200)
final class PageFaultAdvice {

  @ExceptionHandler
  ModelAndView refused(AccessRefusedException refusal) {
    ModelAndView page = new ModelAndView("error", HttpStatus.FORBIDDEN);
    page.addObject("title", ApiProblem.title(HttpStatus.FORBIDDEN));
    page.addObject("status", HttpStatus.FORBIDDEN.value());
    page.addObject("detail", "「" + refusal.permission().label() + "」の権限がありません。");
    return page;
  }

  @ExceptionHandler
  ModelAndView suspended(MunicipalitySuspendedException refusal) {
    ModelAndView page = new ModelAndView("error", HttpStatus.SERVICE_UNAVAILABLE);
    page.addObject("title", ApiProblem.title(HttpStatus.SERVICE_UNAVAILABLE));
    page.addObject("status", HttpStatus.SERVICE_UNAVAILABLE.value());
    page.addObject("detail", refusal.told());
    return page;
  }

  @ExceptionHandler({EncryptionKeyException.class, UndecipherableException.class})
  ModelAndView undecipherable(IllegalStateException fault) {
    HttpStatus status = EncryptionFault.status(fault);
    ModelAndView page = new ModelAndView("error", status);
    page.addObject("title", ApiProblem.title(status));
    page.addObject("status", status.value());
    page.addObject("detail", EncryptionFault.told(fault));
    return page;
  }
}
