package jp.daicho.server.signin.internal;

import jp.daicho.server.encryption.EncryptionKeyException;
import jp.daicho.server.encryption.UndecipherableException;
import jp.daicho.server.findings.FaultPage;
import jp.daicho.server.operators.AccessRefusedException;
import jp.daicho.server.operators.CurrentOperator;
import jp.daicho.server.operators.MunicipalitySuspendedException;
import jp.daicho.server.operators.Operator;
import jp.daicho.server.operators.Permission;
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

  private static final String AT_CENTRE = "運用センターの利用者には付与できない権限です。市区町村の利用者が行ってください。";
  private static final String ELSEWHERE = "市区町村の利用者には付与できない権限です。運用センターに依頼してください。";

  private final CurrentOperator current;

  PageFaultAdvice(CurrentOperator current) {
    this.current = current;
  }

  /** Whom the permission can never be given need not ask for it (ADR 0041). */
  @ExceptionHandler
  ModelAndView refused(AccessRefusedException refusal) {
    ModelAndView page =
        FaultPage.of(
            HttpStatus.FORBIDDEN,
            ApiProblem.title(HttpStatus.FORBIDDEN),
            "「" + refusal.permission().label() + "」の権限がありません。");
    current
        .find()
        .map(Operator::municipality)
        .filter(of -> !Permission.of(of).contains(refusal.permission()))
        .ifPresent(of -> page.addObject("remedy", of.isCentre() ? AT_CENTRE : ELSEWHERE));
    return page;
  }

  @ExceptionHandler
  ModelAndView suspended(MunicipalitySuspendedException refusal) {
    return FaultPage.of(
        HttpStatus.SERVICE_UNAVAILABLE,
        ApiProblem.title(HttpStatus.SERVICE_UNAVAILABLE),
        refusal.told());
  }

  @ExceptionHandler({EncryptionKeyException.class, UndecipherableException.class})
  ModelAndView undecipherable(IllegalStateException fault) {
    HttpStatus status = EncryptionFault.status(fault);
    return FaultPage.of(status, ApiProblem.title(status), EncryptionFault.told(fault));
  }
}
