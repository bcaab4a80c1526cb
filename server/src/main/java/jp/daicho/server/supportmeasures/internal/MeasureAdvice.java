package jp.daicho.server.supportmeasures.internal;

import jp.daicho.ledger.finding.InvalidValueException;
import jp.daicho.server.findings.FaultPage;
import jp.daicho.server.operators.Permission;
import jp.daicho.server.protection.MeasureUnknownException;
import jp.daicho.server.screens.OperatorMenu;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.servlet.ModelAndView;

/** What all screens of support measures have in common. */
@Order(Ordered.HIGHEST_PRECEDENCE)
@ControllerAdvice(assignableTypes = {MeasureScreens.class, MeasureNoticeScreens.class})
final class MeasureAdvice {
  private final OperatorMenu menu;

  MeasureAdvice(OperatorMenu menu) {
    this.menu = menu;
  }

  @ModelAttribute
  void offers(Model model) {
    model.addAttribute("mayManage", menu.offers(Permission.SUPPORT_MEASURE_MANAGEMENT));
    model.addAttribute("mayRelease", menu.offers(Permission.SUPPORT_MEASURE_RELEASE));
  }

  @ExceptionHandler({MeasureUnknownException.class, InvalidValueException.class})
  ModelAndView unknown() {
    return FaultPage.notFound("この番号の支援措置はありません。");
  }
}
