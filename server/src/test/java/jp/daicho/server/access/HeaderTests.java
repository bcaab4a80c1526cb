package jp.daicho.server.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import jp.daicho.server.access.Visitor.Answer;
import jp.daicho.server.support.ServiceTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

/** What every answer of every route tells the browser, whether it is given or refused. */
@ServiceTest
class HeaderTests {
  private static final Map<String, String> ALWAYS =
      Map.of(
          "X-Content-Type-Options", "nosniff",
          "X-Frame-Options", "SAMEORIGIN",
          "Referrer-Policy", "no-referrer",
          "Permissions-Policy", "camera=(), geolocation=(), microphone=(), usb=()",
          "Cross-Origin-Opener-Policy", "same-origin",
          "Cross-Origin-Resource-Policy", "same-origin");

  @Test
  void everyAnswerHasTheStrictHeadersAndIsKeptNowhere(
      @Autowired ApplicationContext context, @Autowired MockMvc web) {
    PlantedRegister here = PlantedRegister.of(context);
    Visitor visitor = new Visitor(web);
    List<String> faults = new ArrayList<>();
    for (AccessRule rule : AccessTable.read().values()) {
      check(rule, "nobody", visitor.ask(rule.ask(here.numbers())), faults);
      check(
          rule,
          "everything",
          visitor.ask(here.roles().everything(), rule.ask(here.numbers())),
          faults);
    }
    assertThat(faults).isEmpty();
  }

  /** Looks of pages and shapes of characters may be kept by the browser. */
  private static boolean isAboutNobody(AccessRule rule) {
    return rule.address().startsWith("/assets/")
        || rule.address().startsWith("/api/characters/glyphs/");
  }

  private static void check(AccessRule rule, String who, Answer answer, List<String> faults) {
    MockHttpServletResponse response = answer.response();
    ALWAYS.forEach(
        (name, value) -> {
          if (!value.equals(response.getHeader(name))) {
            faults.add(rule.route() + " " + who + ": " + name + " " + response.getHeader(name));
          }
        });
    String policy = String.valueOf(response.getHeader("Content-Security-Policy"));
    if (!policy.contains("default-src 'none'")
        || policy.contains("unsafe")
        || policy.contains("*")
        || !policy.contains("form-action 'self'")
        || !policy.contains("frame-ancestors 'self'")
        || !policy.contains("base-uri 'none'")) {
      faults.add(rule.route() + " " + who + ": Content-Security-Policy " + policy);
    }
    String kept = String.valueOf(response.getHeader("Cache-Control"));
    if (!kept.contains("no-store") && !isAboutNobody(rule)) {
      faults.add(rule.route() + " " + who + ": Cache-Control " + kept);
    }
    for (String telling : List.of("Server", "X-Powered-By", "X-Application-Context")) {
      if (response.containsHeader(telling)) {
        faults.add(rule.route() + " " + who + ": " + telling);
      }
    }
  }
}
