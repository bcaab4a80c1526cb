package jp.daicho.server.signin.internal;

import jp.daicho.server.encryption.EncryptionKeyException;
import jp.daicho.server.encryption.UndecipherableException;
import jp.daicho.server.operators.AccessRefusedException;
import jp.daicho.server.operators.MunicipalitySuspendedException;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

/** Turns exceptions of API controllers into problem details. */
@RestControllerAdvice(annotations = RestController.class)
@Order(100)
final class ApiProblemAdvice extends ResponseEntityExceptionHandler {

  @ExceptionHandler
  ProblemDetail refused(AccessRefusedException refusal) {
    return ApiProblem.of(HttpStatus.FORBIDDEN, "「" + refusal.permission().label() + "」の権限がありません。");
  }

  @ExceptionHandler
  ProblemDetail suspended(MunicipalitySuspendedException refusal) {
    return ApiProblem.of(HttpStatus.SERVICE_UNAVAILABLE, refusal.told());
  }

  @ExceptionHandler({EncryptionKeyException.class, UndecipherableException.class})
  ProblemDetail undecipherable(IllegalStateException fault) {
    return ApiProblem.of(EncryptionFault.status(fault), EncryptionFault.told(fault));
  }

  /** The framework's own exceptions, without their English sentences. */
  @Override
  protected @Nullable ResponseEntity<Object> handleExceptionInternal(
      Exception fault,
      @Nullable Object body,
      HttpHeaders headers,
      HttpStatusCode status,
      WebRequest request) {
    return super.handleExceptionInternal(fault, ApiProblem.of(status), headers, status, request);
  }
}
