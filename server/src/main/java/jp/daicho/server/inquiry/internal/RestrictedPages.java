package jp.daicho.server.inquiry.internal;

import jp.daicho.server.protection.EnquiryRestrictedException;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.ModelAndView;

/** The page in the place of a record that may not be looked at (3.1). */
@ControllerAdvice(annotations = Controller.class)
@Order(60)
final class RestrictedPages {

  @ExceptionHandler
  ModelAndView restricted(EnquiryRestrictedException refusal) {
    ModelAndView page = new ModelAndView("inquiry/restricted", HttpStatus.FORBIDDEN);
    page.addObject("person", refusal.person().value());
    page.addObject("findings", refusal.findings());
    return page;
  }
}
