package jp.daicho.server.administration.internal;

import jp.daicho.server.administration.OperatorUnknownException;
import jp.daicho.server.findings.FaultPage;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.servlet.ModelAndView;

/** What is told when there is no such operator or department. */
final class AdministrationAdvice {
  private static final String TITLE = "見つかりません";
  private static final String DETAIL = "この番号の利用者、又はこのコードの所属部署はありません。";

  private AdministrationAdvice() {}

  /** At the screens. */
  @Order(Ordered.HIGHEST_PRECEDENCE)
  @ControllerAdvice(assignableTypes = {OperatorScreens.class, DepartmentScreens.class})
  static final class AtScreens {
    @ExceptionHandler(OperatorUnknownException.class)
    ModelAndView unknown() {
      return FaultPage.of(HttpStatus.NOT_FOUND, TITLE, DETAIL);
    }
  }

  /** To programs. */
  @Order(Ordered.HIGHEST_PRECEDENCE)
  @RestControllerAdvice(assignableTypes = {OperatorsApi.class, DepartmentsApi.class})
  static final class ToPrograms {
    @ExceptionHandler(OperatorUnknownException.class)
    ProblemDetail unknown() {
      ProblemDetail problem = ProblemDetail.forStatus(HttpStatus.NOT_FOUND);
      problem.setTitle(TITLE);
      problem.setDetail(DETAIL);
      return problem;
    }
  }
}
