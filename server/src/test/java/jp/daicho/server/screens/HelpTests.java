package jp.daicho.server.screens;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jp.daicho.conformance.Proves;
import jp.daicho.server.audit.AuditAction;
import jp.daicho.server.certificates.SampleAuthority;
import jp.daicho.server.operators.CurrentOperator;
import jp.daicho.server.operators.Door;
import jp.daicho.server.operators.Operation;
import jp.daicho.server.operators.Operator;
import jp.daicho.server.operators.Operators;
import jp.daicho.server.operators.Permission;
import jp.daicho.server.operators.SampleOperators;
import jp.daicho.server.registry.Registration;
import jp.daicho.server.support.RegisteredPeople;
import jp.daicho.server.support.ServiceTest;
import jp.daicho.server.support.TestDatabase;
import jp.daicho.server.tenancy.ServedMunicipality;
import jp.daicho.server.tenancy.Tenancy;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Every screen has its help beside it (10.5). */
@ServiceTest
class HelpTests {
  private static final Operation SET_UP =
      Operation.of("試験", AuditAction.MOVE_ENTRY, Permission.ENQUIRY);
  private static final Pattern OWN_HELP =
      Pattern.compile(
          "<aside[^>]*id=\"help\"[^>]*aria-label=\"この画面の説明\"[^>]*hidden[^>]*>([\\s\\S]*?)"
              + "<h3>どの画面でも使えるキー</h3>");

  private static final Pattern HELP_OF_TEMPLATE =
      Pattern.compile("layout :: page\\([^\"]*~\\{::content}, ~\\{([^}]*help)}\\)");

  @Autowired ApplicationContext context;
  @Autowired MockMvc web;
  @Autowired RequestMappingHandlerMapping requestMappingHandlerMapping;
  @Autowired SampleOperators samples;
  @Autowired SampleAuthority authority;
  @Autowired Operators operators;
  @Autowired Tenancy tenancy;
  @Autowired Door door;
  @Autowired Registration registration;

  private final ServedMunicipality municipality = TestDatabase.newMunicipality();

  private ScreenExamples somethingForEveryScreen() {
    samples.create(municipality);
    authority.create(municipality, "試験市長", "見本　太郎");
    tenancy.within(
        municipality.code(),
        () -> {
          for (Permission permission : EnumSet.allOf(Permission.class)) {
            operators.grant(operator().operatorId(), permission, LocalDate.of(2020, 4, 1));
          }
          return 0;
        });
    CurrentOperator.as(
        operator(),
        () ->
            door.enter(
                SET_UP,
                passage -> {
                  RegisteredPeople.register(passage, registration);
                  return 0;
                }));
    return ScreenExamples.of(context, operator());
  }

  @Test
  @Proves("10.5-M2")
  void everyScreenHasItsOwnHelpBesideItWithItsKeysAndItsSection() throws Exception {
    ScreenExamples examples = somethingForEveryScreen();
    Set<String> screens = EveryScreen.routes(requestMappingHandlerMapping);
    assertThat(screens).contains("/", "/drafts", "/moves/{id}", "/login", "/masters/{master}");
    List<String> without = new ArrayList<>();
    int opened = 0;
    for (String screen : screens) {
      for (String address : examples.of(screen)) {
        String page = open(address, examples.has(screen));
        Matcher help = OWN_HELP.matcher(page);
        if (!page.isEmpty()
            && (!help.find()
                || !isHelp(help.group(1))
                || !help.group(1).contains("<p class=\"section\">標準仕様書 第３章 ")
                || !page.contains("data-help")
                || !page.contains("aria-keyshortcuts=\"F1\""))) {
          without.add(address);
        }
        opened += page.isEmpty() ? 0 : 1;
      }
    }
    assertThat(opened).isGreaterThan(30);
    for (Path template : EveryScreen.templates()) {
      String text = Files.readString(template);
      Matcher named = HELP_OF_TEMPLATE.matcher(text);
      assertThat(named.find()).as("help of %s", template).isTrue();
      if (named.group(1).equals("::help")) {
        String help = text.substring(text.indexOf("th:fragment=\"help\""));
        if (!isHelp(help) || !help.contains("class=\"section\"")) {
          without.add(template.getFileName().toString());
        }
      }
    }
    assertThat(without).as("screens without help: give them one (templates/layout.html)").isEmpty();
  }

  /** What a screen is for, in some words of Japanese, and its keys. */
  private static boolean isHelp(String help) {
    String words = help.replaceAll("<[^>]*>", "").strip();
    return help.contains("<kbd>")
        && words.length() > 40
        && words.matches("[\\s\\S]*[ぁ-ん][\\s\\S]*");
  }

  /**
   * The page at an address; empty where what answers is no page, or where the page needs something
   * this test has not: such pages are looked at as templates.
   *
   * @param there whether the page has to be there
   */
  private String open(String address, boolean there) throws Exception {
    MockHttpServletResponse response =
        web.perform(
                get(URI.create(address.replace("{", "").replace("}", "")))
                    .accept("text/html")
                    .with(
                        authentication(
                            UsernamePasswordAuthenticationToken.authenticated(
                                operator(), null, AuthorityUtils.NO_AUTHORITIES))))
            .andReturn()
            .getResponse();
    if (there) {
      assertThat(response.getStatus()).as(address).isEqualTo(200);
    }
    String type = String.valueOf(response.getContentType());
    return response.getStatus() == 200 && type.startsWith("text/html")
        ? response.getContentAsString(StandardCharsets.UTF_8)
        : "";
  }

  private Operator operator() {
    return tenancy.within(
        municipality.code(), () -> operators.find(SampleOperators.CLERK, "端末1").orElseThrow());
  }
}
