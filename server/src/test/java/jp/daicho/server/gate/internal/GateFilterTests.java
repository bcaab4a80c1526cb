package jp.daicho.server.gate.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.http.HttpServletResponse;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.web.server.ResponseStatusException;

class GateFilterTests {
  private static final FilterChain ANSWERED = (request, response) -> {};
  private static final FilterChain UNKNOWN =
      (request, response) -> ((HttpServletResponse) response).sendRedirect("/login?error=UNKNOWN");

  private final RateFilter rates = new RateFilter(allowance(2), allowance(3), allowance(5));

  @Test
  void whoeverGuessesPasswordsIsStoppedAndNobodyElse() throws Exception {
    assertThat(pass(rates, signIn("10.0.0.1"), UNKNOWN)).isEqualTo(302);
    assertThat(pass(rates, signIn("10.0.0.1"), UNKNOWN)).isEqualTo(302);
    assertThat(pass(rates, signIn("10.0.0.1"), UNKNOWN)).isEqualTo(429);
    MockHttpServletRequest call = request("GET", "/api/residents", "10.0.0.1");
    call.addHeader("Authorization", "Basic x");
    MockHttpServletResponse answer = new MockHttpServletResponse();
    rates.doFilter(call, answer, ANSWERED);
    assertThat(answer.getStatus()).isEqualTo(429);
    assertThat(answer.getHeader("Retry-After")).isEqualTo("60");
    assertThat(answer.getContentType()).startsWith("application/problem+json");
    assertThat(answer.getContentAsString()).contains("認証の失敗");

    assertThat(pass(rates, signIn("10.0.0.2"), ANSWERED)).isEqualTo(200);
    assertThat(pass(rates, request("GET", "/login", "10.0.0.1"), ANSWERED)).isEqualTo(200);
  }

  @Test
  void manyWhoComeInBehindOneAddressDoNotStopEachOther() throws Exception {
    for (int i = 0; i < 3; i++) {
      assertThat(pass(rates, signIn("10.0.0.3"), ANSWERED)).isEqualTo(200);
    }
  }

  @Test
  void eachSessionHasItsOwnAllowanceAndFilesOfPagesAreFree() throws Exception {
    MockHttpSession one = new MockHttpSession();
    for (int i = 0; i < 3; i++) {
      assertThat(pass(rates, of(one, "/residents/1"), ANSWERED)).isEqualTo(200);
    }
    assertThat(pass(rates, of(one, "/residents/1"), ANSWERED)).isEqualTo(429);
    assertThat(pass(rates, of(one, "/assets/daicho.css"), ANSWERED)).isEqualTo(200);
    assertThat(pass(rates, of(new MockHttpSession(), "/residents/1"), ANSWERED)).isEqualTo(200);
  }

  @Test
  void aBodyIsNotLargerThanWhatIsTakenWhetherItSaysSoOrNot() throws Exception {
    BodyFilter bodies = new BodyFilter(10);
    AtomicInteger read = new AtomicInteger();
    FilterChain reading =
        (request, response) -> read.set(request.getInputStream().readAllBytes().length);

    assertThat(pass(bodies, body(new byte[10]), reading)).isEqualTo(200);
    assertThat(read).hasValue(10);
    assertThat(pass(bodies, body(new byte[11]), reading)).isEqualTo(413);
    MockHttpServletRequest endless =
        new MockHttpServletRequest("POST", "/api/moves/file") {
          @Override
          public long getContentLengthLong() {
            return -1;
          }
        };
    endless.setContent(new byte[100_000]);
    assertThatExceptionOfType(ResponseStatusException.class)
        .isThrownBy(() -> bodies.doFilter(endless, new MockHttpServletResponse(), reading))
        .satisfies(refusal -> assertThat(refusal.getStatusCode().value()).isEqualTo(413));
    assertThat(read).hasValue(10);
  }

  @Test
  void whatIsNoTextIsRefusedInEveryField() throws Exception {
    assertThat(typed("q", "渡邉\uDB40\uDD00　健一")).isEqualTo(200);
    assertThat(typed("q", "a\u0000")).isEqualTo(400);
    assertThat(typed("a\u0000", "q")).isEqualTo(400);
    assertThat(typed("q", "\uD800x")).isEqualTo(400);
    assertThat(typed("q", "x\uDC00")).isEqualTo(400);
  }

  private static int typed(String name, String value) throws Exception {
    MockHttpServletRequest request = request("GET", "/search", "10.0.0.1");
    request.addParameter(name, value);
    return pass(new TextFilter(), request, ANSWERED);
  }

  private static Allowance allowance(int aMinute) {
    return new Allowance(aMinute, () -> 0);
  }

  private static MockHttpServletRequest body(byte[] content) {
    MockHttpServletRequest request = request("POST", "/api/moves/file", "10.0.0.1");
    request.setContent(content);
    return request;
  }

  private static MockHttpServletRequest signIn(String address) {
    return request("POST", "/login", address);
  }

  private static MockHttpServletRequest of(MockHttpSession session, String path) {
    MockHttpServletRequest request = request("GET", path, "10.0.0.1");
    request.setSession(session);
    return request;
  }

  private static MockHttpServletRequest request(String method, String path, String address) {
    MockHttpServletRequest request = new MockHttpServletRequest(method, path);
    request.setRemoteAddr(address);
    return request;
  }

  private static int pass(Filter filter, MockHttpServletRequest request, FilterChain chain)
      throws Exception {
    MockHttpServletResponse response = new MockHttpServletResponse();
    filter.doFilter(request, response, chain);
    return response.getStatus();
  }
}
