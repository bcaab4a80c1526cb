package jp.daicho.server.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.request;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
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
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Whatever comes in as a body or a file, malformed, endlessly deep, pointing elsewhere, or made to
 * unpack to gigabytes: the product refuses it quickly, and nothing is written where a name says.
 */
@ServiceTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HostileBodiesTests {
  /** Far more than any refusal takes, and far less than unpacking would. */
  private static final Duration LONGEST = Duration.ofSeconds(20);

  private final PlantedRegister here;
  private final Visitor visitor;
  private final Map<Route, AccessRule> table = AccessTable.read();
  private final Map<Route, AskedValues> asked = new TreeMap<>();
  private final AnswerCheck check = new AnswerCheck();

  HostileBodiesTests(@Autowired ApplicationContext context, @Autowired MockMvc web) {
    here = PlantedRegister.of(context);
    visitor = new Visitor(web);
    context
        .getBeansOfType(RequestMappingHandlerMapping.class)
        .values()
        .forEach(
            mapping ->
                Route.methods(mapping)
                    .forEach((route, method) -> asked.put(route, AskedValues.of(method))));
    asked.keySet().retainAll(table.keySet());
  }

  @Test
  void bodiesOfTheApiThatAreNone() {
    for (Map.Entry<String, String> body : HostileBytes.texts().entrySet()) {
      for (AccessRule rule : table.values()) {
        if (rule.isApi() && rule.changes()) {
          check.look(
              rule.route() + " with " + body.getKey(),
              rule,
              send(rule, "application/json", body.getValue().getBytes(HostileBytes.UTF_8)));
        }
      }
    }
    assertThat(check.faults()).isEmpty();
  }

  @Test
  void bodiesOfAnotherKindThanIsTaken() {
    for (String type : new String[] {"application/xml", "text/plain", "application/octet-stream"}) {
      for (AccessRule rule : table.values()) {
        if (rule.isApi() && rule.changes()) {
          check.look(
              rule.route() + " with " + type,
              rule,
              send(rule, type, HostileBytes.XXE.getBytes(HostileBytes.UTF_8)));
        }
      }
    }
    assertThat(check.faults()).isEmpty();
  }

  @Test
  void filesThatUnpackPointElsewhereOrDoNotEnd() throws Exception {
    Path written = Path.of("/tmp/daicho-was-written-here.csv");
    Files.deleteIfExists(written);
    int files = 0;
    for (Map.Entry<String, byte[]> file : HostileBytes.files().entrySet()) {
      for (Map.Entry<Route, AskedValues> route : asked.entrySet()) {
        AccessRule rule = rule(route.getKey());
        AskedValues values = route.getValue();
        if (values.files().isEmpty() && values.body() == null) {
          continue;
        }
        files++;
        Instant before = Instant.now();
        Answer answer;
        if (!values.files().isEmpty()) {
          answer = upload(rule, values, file.getValue());
        } else if (values.body() == byte[].class) {
          answer = send(rule, rule.mediaType(), file.getValue());
        } else {
          String text = Base64.getEncoder().encodeToString(file.getValue());
          answer = send(rule, "application/json", values.json(text).getBytes(HostileBytes.UTF_8));
        }
        String what = rule.route() + " with " + file.getKey();
        check.look(what, rule, answer);
        assertThat(Duration.between(before, Instant.now())).as(what).isLessThan(LONGEST);
      }
    }
    assertThat(files).isGreaterThan(500);
    assertThat(check.faults()).isEmpty();
    assertThat(written).doesNotExist();
  }

  private AccessRule rule(Route route) {
    return Objects.requireNonNull(table.get(route));
  }

  private Answer send(AccessRule rule, String type, byte[] body) {
    return ask(
        request(HttpMethod.valueOf(rule.route().method()), uri(rule))
            .contentType(type)
            .content(body));
  }

  private Answer upload(AccessRule rule, AskedValues values, byte[] file) {
    var parts = multipart(HttpMethod.valueOf(rule.route().method()), uri(rule));
    String name = "../../../../../../../../tmp/daicho-was-written-here.csv";
    values.files().forEach(part -> parts.file(new MockMultipartFile(part, name, "text/csv", file)));
    values.named().forEach(field -> parts.param(field, "1"));
    return ask(parts);
  }

  private URI uri(AccessRule rule) {
    return URI.create(rule.pathWith(here.numbers()));
  }

  private Answer ask(AbstractMockHttpServletRequestBuilder<?> request) {
    return visitor.ask(here.roles().everything(), request.with(csrf()));
  }
}
