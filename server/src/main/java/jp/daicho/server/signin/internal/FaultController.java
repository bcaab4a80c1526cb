package jp.daicho.server.signin.internal;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** What is shown when nothing else has answered: a problem under {@code /api}, a page elsewhere. */
@Controller
final class FaultController implements ErrorController {

  @RequestMapping("/error")
  Object fault(HttpServletRequest request) {
    HttpStatusCode status = status(request);
    Object address = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
    if (address instanceof String path && path.startsWith(request.getContextPath() + "/api/")) {
      return ResponseEntity.status(status)
          .contentType(MediaType.APPLICATION_PROBLEM_JSON)
          .body(ApiProblem.of(status));
    }
    ModelAndView page = new ModelAndView("error", status);
    page.addObject("title", ApiProblem.title(status));
    page.addObject("status", status.value());
    return page;
  }

  private static HttpStatusCode status(HttpServletRequest request) {
    return request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code
        ? HttpStatusCode.valueOf(code)
        : HttpStatus.NOT_FOUND;
  }
}
