package jp.daicho.server.signin.internal;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import jp.daicho.server.tenancy.Outage;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/**
 * What is shown when nothing else has answered: a problem under {@code /api}, a page elsewhere.
 * That the database is away is told as such, wherever it showed: in a filter, in a controller or at
 * the end of a transaction.
 */
@Controller
final class FaultController implements ErrorController {
  /** Seconds after which a program may try again. */
  private static final String RETRY_AFTER = "10";

  @RequestMapping("/error")
  Object fault(HttpServletRequest request) {
    Optional<OutageWords> outage = Outage.of(exception(request)).map(OutageWords::of);
    HttpStatusCode status = outage.isPresent() ? HttpStatus.SERVICE_UNAVAILABLE : status(request);
    Object address = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
    if (address instanceof String path && path.startsWith(request.getContextPath() + "/api/")) {
      ResponseEntity.BodyBuilder answer =
          ResponseEntity.status(status).contentType(MediaType.APPLICATION_PROBLEM_JSON);
      return outage
          .map(words -> answer.header(HttpHeaders.RETRY_AFTER, RETRY_AFTER).body(problem(words)))
          .orElseGet(() -> answer.body(ApiProblem.of(status)));
    }
    ModelAndView page = new ModelAndView("error", status);
    page.addObject("title", outage.map(OutageWords::item).orElse(ApiProblem.title(status)));
    page.addObject("status", status.value());
    outage.ifPresent(
        words -> {
          page.addObject("detail", words.reason());
          page.addObject("remedy", words.remedy());
        });
    return page;
  }

  private static ProblemDetail problem(OutageWords words) {
    ProblemDetail problem =
        ApiProblem.of(HttpStatus.SERVICE_UNAVAILABLE, words.reason() + words.remedy());
    problem.setTitle(words.item());
    problem.setProperty("item", words.item());
    problem.setProperty("reason", words.reason());
    problem.setProperty("remedy", words.remedy());
    return problem;
  }

  private static @Nullable Throwable exception(HttpServletRequest request) {
    return request.getAttribute(RequestDispatcher.ERROR_EXCEPTION) instanceof Throwable thrown
        ? thrown
        : null;
  }

  private static HttpStatusCode status(HttpServletRequest request) {
    return request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code
        ? HttpStatusCode.valueOf(code)
        : HttpStatus.NOT_FOUND;
  }
}
