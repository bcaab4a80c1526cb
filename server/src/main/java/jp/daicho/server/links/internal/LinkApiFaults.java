package jp.daicho.server.links.internal;

import jp.daicho.server.links.MessageUnknownException;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Tells callers of the API, of whatever module, that there is no such message. */
@RestControllerAdvice(annotations = RestController.class)
@Order(140)
final class LinkApiFaults {

  @ExceptionHandler
  ProblemDetail unknown(MessageUnknownException unknown) {
    ProblemDetail problem =
        ProblemDetail.forStatusAndDetail(
            HttpStatus.NOT_FOUND, "この番号の電文はないか、既に処理されているか、この処理はできません。");
    problem.setTitle("見つかりません");
    return problem;
  }
}
