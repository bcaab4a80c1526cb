package jp.daicho.server.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.request;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import jp.daicho.server.access.Visitor.Answer;
import jp.daicho.server.support.ServiceTest;
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
 * Whatever somebody who may do everything types into whatever field, header or file, the product
 * answers as usual or refuses: it never breaks, never sends back markup that was typed, never
 * evaluates it, and tells nothing of its insides.
 */
@ServiceTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class InjectionTests {
  private static final List<String> INSIDES =
      List.of("java.lang.", "org.springframework", "\tat ", "PSQLException", "SQLSTATE", "jooq");

  private final PlantedRegister here;
  private final Visitor visitor;
  private final Map<Route, HandlerMethod> methods = new TreeMap<>();
  private final Map<Route, AccessRule> table = AccessTable.read();

  InjectionTests(@Autowired ApplicationContext context, @Autowired MockMvc web) {
    here = PlantedRegister.of(context);
    visitor = new Visitor(web);
    context
        .getBeansOfType(RequestMappingHandlerMapping.class)
        .values()
        .forEach(mapping -> methods.putAll(Route.methods(mapping)));
  }

  @Test
  void everyFieldOfEveryRouteAtOnce() {
    List<String> faults = new ArrayList<>();
    for (Payload payload : Payload.ALL) {
      methods.forEach(
          (route, method) -> {
            AccessRule rule = table.get(route);
            if (rule != null && method.getBeanType().getPackageName().startsWith("jp.daicho")) {
              Answer answer = ask(rule, AskedValues.of(method), payload, null);
              check(route + " with " + payload, rule, answer, faults);
            }
          });
    }
    assertThat(faults).isEmpty();
  }

  @Test
  void eachNamedFieldAlone() {
    List<String> faults = new ArrayList<>();
    methods.forEach(
        (route, method) -> {
          AccessRule rule = table.get(route);
          AskedValues values = AskedValues.of(method);
          if (rule == null || values.named().size() < 2) {
            return;
          }
          for (String name : values.named()) {
            for (Payload payload : Payload.SINGLE) {
              Answer answer = ask(rule, values, payload, name);
              check(route + " with " + payload + " in " + name, rule, answer, faults);
            }
          }
        });
    assertThat(faults).isEmpty();
  }

  @Test
  void everyNumberInAnAddress() {
    List<String> faults = new ArrayList<>();
    for (Payload payload : Payload.ALL) {
      if (payload.text().length() > 5_000 || payload.text().isBlank()) {
        continue; // no server takes such an address
      }
      String typed = URLEncoder.encode(payload.text(), StandardCharsets.UTF_8).replace("+", "%20");
      table.forEach(
          (route, rule) -> {
            if (rule.address().contains("{")) {
              Map<String, String> numbers = new TreeMap<>(here.numbers());
              numbers.replaceAll((name, number) -> typed);
              Answer answer = visitor.ask(here.roles().everything(), rule.ask(numbers));
              check(route + " with " + payload, rule, answer, faults);
            }
          });
    }
    assertThat(faults).isEmpty();
  }

  @Test
  void bodiesThatAreNoneOfTheKind() {
    List<String> faults = new ArrayList<>();
    List<String> bodies =
        List.of(
            "",
            "null",
            "[]",
            "\"text\"",
            "{",
            "{\"a\":",
            "[".repeat(100_000),
            "{\"a\":".repeat(50_000),
            "{\"persons\":[[[[]]]]}",
            "{\"persons\":{\"a\":1}}",
            "{\"version\":1e999999999}",
            "{\"version\":" + "9".repeat(5_000) + "}",
            "{\"number\":\"\\u0000\",\"text\":\"\\u0000\",\"note\":\"\\ud800\"}",
            "{\"@type\":\"java.lang.Runtime\",\"@class\":\"java.lang.Runtime\"}",
            "<?xml version=\"1.0\"?><!DOCTYPE a [<!ENTITY x SYSTEM"
                + " \"file:///etc/passwd\">]><a>&x;</a>",
            "\u0000\u0001\u0002");
    for (String type :
        List.of(
            "application/json", "text/csv", "text/plain", "application/pdf", "application/xml")) {
      for (String body : bodies) {
        for (AccessRule rule : table.values()) {
          if (rule.isApi() && rule.changes()) {
            Answer answer =
                visitor.ask(
                    here.roles().everything(),
                    request(
                            HttpMethod.valueOf(rule.route().method()),
                            URI.create(rule.addressWith(here.numbers())))
                        .contentType(type)
                        .content(body)
                        .with(csrf()));
            check(
                rule.route()
                    + " with "
                    + type
                    + " "
                    + body.substring(0, Math.min(30, body.length())),
                rule,
                answer,
                faults);
          }
        }
      }
    }
    assertThat(faults).isEmpty();
  }

  private Answer ask(
      AccessRule rule,
      AskedValues values,
      Payload payload,
      @org.jspecify.annotations.Nullable String only) {
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
    asked.header("Idempotency-Key", "x");
    return visitor.ask(here.roles().everything(), rule.changes() ? asked.with(csrf()) : asked);
  }

  private static AbstractMockHttpServletRequestBuilder<?> body(
      MockHttpServletRequestBuilder asked, AccessRule rule, AskedValues values, Payload payload) {
    return values.body() == byte[].class
        ? asked.contentType(rule.mediaType()).content(payload.text())
        : asked.contentType("application/json").content(values.json(payload.text()));
  }

  private static void check(String what, AccessRule rule, Answer answer, List<String> faults) {
    if (answer.status() >= 500 && answer.status() != rule.answer()) {
      faults.add(what + ": " + answer + " " + head(answer.text()));
      return;
    }
    if (answer.type().startsWith("text/html")) {
      Payload.RAW_MARKUP.stream()
          .filter(answer.text()::contains)
          .forEach(raw -> faults.add(what + ": sends back " + raw));
    } else if (rule.isApi()
        && answer.status() >= 400
        && !answer.type().startsWith("application/problem+json")) {
      faults.add(what + ": refused by " + answer + " " + answer.type());
    }
    if (answer.text().contains(Payload.EVALUATED)) {
      faults.add(what + ": was evaluated");
    }
    if (!answer.type().contains("openapi") && !rule.address().contains("openapi")) {
      INSIDES.stream()
          .filter(inside -> !inside.equals("java.lang.") || answer.status() >= 400)
          .filter(answer.text()::contains)
          .forEach(inside -> faults.add(what + ": tells " + inside));
    }
    if (answer.response().containsHeader("X-Injected")
        || answer.response().getCookie("injected") != null
        || answer.location().contains("\r")
        || answer.location().contains("\n")) {
      faults.add(what + ": header split");
    }
  }

  private static String head(String text) {
    return text.substring(0, Math.min(200, text.length()));
  }
}
