package jp.daicho.server.links.internal;

import jp.daicho.server.links.MessageUnknownException;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
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
    ModelAndView page = new ModelAndView("error", HttpStatus.NOT_FOUND);
    page.addObject("title", "見つかりません");
    page.addObject("status", HttpStatus.NOT_FOUND.value());
    page.addObject("detail", "この番号の電文はないか、既に処理されているか、この処理はできません。");
    return page;
  }
}
