package jp.daicho.server.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.request;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import jp.daicho.server.access.Visitor.Answer;
import jp.daicho.server.support.ServiceTest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.http.HttpMethod;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMultipartHttpServletRequestBuilder;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Whatever somebody who may do everything types into whatever field, header or address, the product
 * answers as usual or refuses: it never breaks, never sends back markup that was typed, never
 * evaluates it, and tells nothing of its insides. Routes and what they take are Spring's own lists,
 * so that a new one is tried without being named here.
 */
@ServiceTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class InjectionTests {
  private final PlantedRegister here;
  private final Visitor visitor;
  private final Map<Route, HandlerMethod> methods = new TreeMap<>();
  private final Map<Route, AccessRule> table = AccessTable.read();
  private final AnswerCheck check = new AnswerCheck();

  InjectionTests(@Autowired ApplicationContext context, @Autowired MockMvc web) {
    here = PlantedRegister.of(context);
    visitor = new Visitor(web);
    context
        .getBeansOfType(RequestMappingHandlerMapping.class)
        .values()
        .forEach(mapping -> methods.putAll(Route.methods(mapping)));
    methods
        .values()
        .removeIf(method -> !method.getBeanType().getPackageName().startsWith("jp.daicho"));
    methods.keySet().retainAll(table.keySet());
  }

  @Test
  void everyFieldOfEveryRouteAtOnce() {
    for (Payload payload : Payload.ALL) {
      methods.forEach(
          (route, method) ->
              check.look(
                  route + " with " + payload,
                  rule(route),
                  ask(rule(route), AskedValues.of(method), payload, null)));
    }
    assertThat(methods).hasSizeGreaterThan(300);
    assertThat(check.faults()).isEmpty();
  }

  @Test
  void eachNamedFieldAlone() {
    methods.forEach(
        (route, method) -> {
          AskedValues values = AskedValues.of(method);
          if (values.named().size() < 2) {
            return;
          }
          for (String name : values.named()) {
            for (Payload payload : Payload.SINGLE) {
              check.look(
                  route + " with " + payload + " in " + name,
                  rule(route),
                  ask(rule(route), values, payload, name));
            }
          }
        });
    assertThat(check.faults()).isEmpty();
  }

  @Test
  void everyNumberInAnAddress() {
    for (Payload payload : Payload.IN_ADDRESSES) {
      String typed = URLEncoder.encode(payload.text(), StandardCharsets.UTF_8).replace("+", "%20");
      table.forEach(
          (route, rule) -> {
            if (rule.address().contains("{")) {
              Map<String, String> numbers = new TreeMap<>(here.numbers());
              numbers.replaceAll((name, number) -> typed);
              check.look(
                  route + " with " + payload,
                  rule,
                  visitor.ask(here.roles().everything(), rule.ask(numbers)));
            }
          });
    }
    assertThat(check.faults()).isEmpty();
  }

  private AccessRule rule(Route route) {
    return Objects.requireNonNull(table.get(route));
  }

  private Answer ask(AccessRule rule, AskedValues values, Payload payload, @Nullable String only) {
    HttpMethod method = HttpMethod.valueOf(rule.changes() ? rule.route().method() : "GET");
    URI uri = URI.create(rule.pathWith(here.numbers()));
    AbstractMockHttpServletRequestBuilder<?> asked;
    if (!values.files().isEmpty()) {
      MockMultipartHttpServletRequestBuilder parts = multipart(method, uri);
      values
          .files()
          .forEach(
              name ->
                  parts.file(
                      new MockMultipartFile(
                          name,
                          payload.text(),
                          "text/csv",
                          payload.text().getBytes(StandardCharsets.UTF_8))));
      asked = parts;
    } else {
      MockHttpServletRequestBuilder plain = request(method, uri);
      asked = values.body() == null ? plain : body(plain, rule, values, payload);
    }
    Function<String, String> text =
        name -> only == null || only.equals(name) ? payload.text() : "1";
    (only == null ? values.parameters() : values.named())
        .forEach(name -> asked.param(name, text.apply(name)));
    asked.header("Accept", rule.isApi() ? "application/json, */*" : "text/html, */*");
    asked.header("Idempotency-Key", payload.text().length() > 100 ? "x" : payload.text());
    return visitor.ask(here.roles().everything(), rule.changes() ? asked.with(csrf()) : asked);
  }

  private static AbstractMockHttpServletRequestBuilder<?> body(
      MockHttpServletRequestBuilder asked, AccessRule rule, AskedValues values, Payload payload) {
    return values.body() == byte[].class
        ? asked.contentType(rule.mediaType()).content(payload.text())
        : asked.contentType("application/json").content(values.json(payload.text()));
  }
}
