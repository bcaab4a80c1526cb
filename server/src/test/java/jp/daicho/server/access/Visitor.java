package jp.daicho.server.access;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletException;
import java.nio.charset.StandardCharsets;
import jp.daicho.server.certificates.PdfText;
import jp.daicho.server.operators.Operator;
import org.jspecify.annotations.Nullable;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;

/** Asks as somebody who has signed in, or as nobody, and reads whatever is answered as text. */
final class Visitor {
  private final MockMvc web;

  Visitor(MockMvc web) {
    this.web = web;
  }

  /**
   * What came back.
   *
   * @param status the status; 500 if an exception came out of the application
   * @param type the media type, or empty
   * @param location where it sends the browser, or empty
   * @param text the body as text, that of a PDF read from its pages; or the exception
   * @param response with the headers
   */
  record Answer(
      int status, String type, String location, String text, MockHttpServletResponse response) {

    /** Whether the browser is sent to sign in. */
    boolean isSignIn() {
      return status == 302 && location.endsWith("/login");
    }

    /** Without the body, which may name residents. */
    @Override
    public String toString() {
      return status + (location.isEmpty() ? "" : " " + location);
    }
  }

  /** Asks as nobody. */
  Answer ask(AbstractMockHttpServletRequestBuilder<?> request) {
    return answer(request);
  }

  /** Asks as somebody. */
  Answer ask(Operator operator, AbstractMockHttpServletRequestBuilder<?> request) {
    return answer(
        request
            .remoteAddress(addressIn(operator))
            .with(
                authentication(
                    UsernamePasswordAuthenticationToken.authenticated(
                        operator, null, AuthorityUtils.NO_AUTHORITIES))));
  }

  /** Each town asks from an address of its own, so that none is told that another asks too much. */
  private static String addressIn(Operator operator) {
    int code = Integer.parseInt(operator.municipality().value());
    return "198.18.%d.%d".formatted(code / 256 % 256, code % 256);
  }

  private Answer answer(AbstractMockHttpServletRequestBuilder<?> request) {
    try {
      MvcResult result = web.perform(request).andReturn();
      // A server keeps the headers and asks for what is in it.
      MockHttpServletResponse response = result.getResponse();
      MockHttpServletResponse content = wasSentAsError(result) ? faultOf(result) : response;
      return new Answer(
          response.getStatus(),
          orEmpty(content.getContentType()),
          orEmpty(response.getHeader("Location")),
          text(content),
          response);
    } catch (ServletException thrown) {
      return new Answer(
          500, "", "", String.valueOf(thrown.getRootCause()), new MockHttpServletResponse());
    } catch (Exception thrown) {
      return new Answer(500, "", "", thrown.toString(), new MockHttpServletResponse());
    }
  }

  /** Whether the framework refused it by its status alone, so that a server would ask for more. */
  private static boolean wasSentAsError(MvcResult result) {
    MockHttpServletResponse response = result.getResponse();
    return response.getStatus() >= 400
        && response.isCommitted()
        && response.getContentType() == null
        && response.getContentAsByteArray().length == 0
        && (result.getHandler() == null || result.getResolvedException() != null);
  }

  /** What a server asks of the application then: the page of faults, or the problem. */
  private MockHttpServletResponse faultOf(MvcResult result) throws Exception {
    return web.perform(
            get("/error")
                .requestAttr(
                    RequestDispatcher.ERROR_REQUEST_URI,
                    String.valueOf(result.getRequest().getRequestURI()))
                .requestAttr(RequestDispatcher.ERROR_STATUS_CODE, result.getResponse().getStatus()))
        .andReturn()
        .getResponse();
  }

  private static String text(MockHttpServletResponse response) {
    byte[] body = response.getContentAsByteArray();
    if (orEmpty(response.getContentType()).startsWith("application/pdf") && body.length > 0) {
      return PdfText.of(body).all();
    }
    return new String(body, StandardCharsets.UTF_8);
  }

  private static String orEmpty(@Nullable String text) {
    return text == null ? "" : text;
  }
}
