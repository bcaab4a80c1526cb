package jp.daicho.server.screens;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import jp.daicho.conformance.Proves;
import jp.daicho.ledger.certificate.CertificateChoice;
import jp.daicho.ledger.certificate.CertificateForm;
import jp.daicho.ledger.certificate.Requester;
import jp.daicho.ledger.issuenotice.NoticeEntry;
import jp.daicho.ledger.move.CommonField;
import jp.daicho.ledger.move.EnteredMove;
import jp.daicho.ledger.move.MoveEffect;
import jp.daicho.ledger.move.MoveType;
import jp.daicho.ledger.move.MoveTypes;
import jp.daicho.ledger.move.PersonEntry;
import jp.daicho.ledger.move.PersonField;
import jp.daicho.ledger.restriction.RestrictionEntry;
import jp.daicho.ledger.support.SupportEntry;
import jp.daicho.ledger.support.SupportGroup;
import jp.daicho.server.accesslog.AccessCriteria;
import jp.daicho.server.accesslog.AccessLog;
import jp.daicho.server.accesslog.Analysis;
import jp.daicho.server.audit.AuditAction;
import jp.daicho.server.certificates.CertificateRequest;
import jp.daicho.server.certificates.Certificates;
import jp.daicho.server.certificates.SampleAuthority;
import jp.daicho.server.certificates.SealChoice;
import jp.daicho.server.inquiry.Enquiries;
import jp.daicho.server.inquiry.SearchHistory;
import jp.daicho.server.issuenotices.NoticeRegistrations;
import jp.daicho.server.moves.DraftSource;
import jp.daicho.server.moves.Drafts;
import jp.daicho.server.operators.CurrentOperator;
import jp.daicho.server.operators.Door;
import jp.daicho.server.operators.Operation;
import jp.daicho.server.operators.Operator;
import jp.daicho.server.operators.Operators;
import jp.daicho.server.operators.Permission;
import jp.daicho.server.operators.SampleOperators;
import jp.daicho.server.protection.SupportWork;
import jp.daicho.server.reference.MasterKind;
import jp.daicho.server.registry.Registration;
import jp.daicho.server.registry.Search;
import jp.daicho.server.restrictions.RestrictionWork;
import jp.daicho.server.support.RegisteredPeople;
import jp.daicho.server.support.ServiceTest;
import jp.daicho.server.support.TestDatabase;
import jp.daicho.server.tenancy.ServedMunicipality;
import jp.daicho.server.tenancy.Tenancy;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Every screen has its help beside it, and the help and the manual are not printed books (10.5).
 */
@ServiceTest
class HelpTests {
  private static final Path ROOT = Path.of("..");
  private static final Operation SET_UP =
      Operation.of("試験", AuditAction.MOVE_ENTRY, Permission.ENQUIRY);
  private static final Pattern OWN_HELP =
      Pattern.compile(
          "<aside[^>]*id=\"help\"[^>]*aria-label=\"この画面の説明\"[^>]*hidden[^>]*>([\\s\\S]*?)"
              + "<h3>どの画面でも使えるキー</h3>");

  private static final Pattern HELP_OF_TEMPLATE =
      Pattern.compile("layout :: page\\([^\"]*~\\{::content}, ~\\{([^}]*help)}\\)");

  @Autowired MockMvc web;
  @Autowired RequestMappingHandlerMapping requestMappingHandlerMapping;
  @Autowired SampleOperators samples;
  @Autowired SampleAuthority authority;
  @Autowired Operators operators;
  @Autowired Tenancy tenancy;
  @Autowired Door door;
  @Autowired Registration registration;
  @Autowired Drafts drafts;
  @Autowired Certificates certificates;
  @Autowired SupportWork work;
  @Autowired RestrictionWork restrictions;
  @Autowired NoticeRegistrations registrations;
  @Autowired Enquiries enquiries;
  @Autowired SearchHistory searches;
  @Autowired AccessLog accessLog;

  private final ServedMunicipality municipality = TestDatabase.newMunicipality();
  private final Map<String, List<String>> examples = new HashMap<>();

  @BeforeEach
  void somethingForEveryScreen() {
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
    String who = RegisteredPeople.FATHER.value();
    String household = RegisteredPeople.FAMILY.value();
    CurrentOperator.as(
        operator(),
        () ->
            door.enter(
                SET_UP,
                passage -> {
                  RegisteredPeople.register(passage, registration);
                  return 0;
                }));
    long draft =
        CurrentOperator.as(operator(), () -> drafts.enter(correction(), DraftSource.SCREEN, true))
            .number();
    long paper =
        CurrentOperator.as(operator(), () -> certificates.issue(copy(), true)).getFirst().issueNo();
    long measure = CurrentOperator.as(operator(), () -> work.receive(support(), true)).number();
    long watched =
        CurrentOperator.as(
                operator(),
                () -> registrations.register(new NoticeEntry(who, "R8.4.1", "", "", "")))
            .number();
    long restriction =
        CurrentOperator.as(
                operator(),
                () ->
                    restrictions.set(
                        new RestrictionEntry(
                            who, "", "90", Map.of("listing", "alert"), "R8.4.1", "", ""),
                        true))
            .number();
    examples.put(
        "/residents/{number}/restrictions", List.of("/residents/" + who + "/restrictions"));
    examples.put(
        "/households/{number}/restrictions", List.of("/households/" + household + "/restrictions"));
    examples.put("/restrictions/new", List.of("/restrictions/new?resident=" + who));
    examples.put("/restrictions/{number}", List.of("/restrictions/" + restriction));
    examples.put("/restrictions/{number}/edit", List.of("/restrictions/" + restriction + "/edit"));
    examples.put("/residents/{number}", List.of("/residents/" + who));
    examples.put("/residents/{number}/history", List.of("/residents/" + who + "/history"));
    examples.put(
        "/residents/{number}/support-measures", List.of("/residents/" + who + "/support-measures"));
    examples.put("/residents/{number}/papers", List.of("/residents/" + who + "/papers"));
    examples.put("/support-measures/{number}", List.of("/support-measures/" + measure));
    examples.put(
        "/support-measures/{number}/edit", List.of("/support-measures/" + measure + "/edit"));
    examples.put("/support-measures/new", List.of("/support-measures/new?resident=" + who));
    examples.put("/residents/{number}/memos", List.of("/residents/" + who + "/memos"));
    examples.put("/households/{number}", List.of("/households/" + household));
    examples.put("/households/{number}/history", List.of("/households/" + household + "/history"));
    examples.put("/households/{number}/order", List.of("/households/" + household + "/order"));
    examples.put("/residents/{number}/as-of", List.of("/residents/" + who + "/as-of"));
    examples.put("/households/{number}/as-of", List.of("/households/" + household + "/as-of"));
    examples.put("/certificates", List.of("/certificates?resident=" + who));
    examples.put("/certificates/new", List.of("/certificates/new?household=" + household));
    examples.put("/certificates/{issueNo}", List.of("/certificates/" + paper));
    examples.put("/certificates/{issueNo}/prints", List.of("/certificates/" + paper + "/prints"));
    examples.put("/certificates/{issueNo}/pdf", List.of());
    examples.put("/issue-notices/{number}", List.of("/issue-notices/" + watched));
    examples.put("/issue-notices/{number}/edit", List.of("/issue-notices/" + watched + "/edit"));
    // Messages come from partners; their pages are looked at as templates.
    examples.put("/links/received/{number}", List.of());
    examples.put("/links/sending/{number}", List.of());
    examples.put("/links/immigration-notices/{number}", List.of());
    examples.put("/links/immigration-reports/{number}", List.of());
    examples.put("/links/immigration-reports/media/{number}", List.of());
    // Only the centre's operators see them (CentreScreenTests); here they are looked at as
    // templates.
    examples.put("/centre", List.of());
    examples.put("/centre/new", List.of());
    examples.put("/centre/{code}", List.of());
    examples.put("/search", List.of("/search?q=1"));
    CurrentOperator.as(operator(), () -> enquiries.find("渡辺", Search.Scope.RESIDENTS, 1));
    long kept = CurrentOperator.as(operator(), () -> searches.list()).getFirst().number();
    examples.put("/search-history/{number}", List.of("/search-history/" + kept));
    long logged =
        CurrentOperator.as(
                operator(),
                () ->
                    accessLog.find(
                        new AccessCriteria(
                            null, null, null, null, null, null, null, null, null, null, null,
                            null)))
            .entries()
            .getFirst()
            .number();
    examples.put("/access-log/entries/{number}", List.of("/access-log/entries/" + logged));
    examples.put("/access-log", List.of("/access-log", "/access-log?text=1"));
    examples.put(
        "/access-log/analyses/{id}",
        Arrays.stream(Analysis.values()).map(each -> "/access-log/analyses/" + each.id()).toList());
    examples.put("/access-log/analyses/{id}.csv", List.of());
    examples.put("/characters/{mj}", List.of("/characters/MJ026190"));
    examples.put("/operators/{number}", List.of("/operators/" + operator().operatorId()));
    examples.put("/operator-departments/{code}", List.of("/operator-departments/001"));
    examples.put("/drafts/{number}", List.of("/drafts/" + draft));
    examples.put("/drafts/{number}/edit", List.of("/drafts/" + draft + "/edit"));
    examples.put("/drafts/{number}/slip", List.of("/drafts/" + draft + "/slip"));
    examples.put("/moves/persons", List.of("/moves/persons?household=" + household));
    examples.put("/moves/{id}", oneOfEachEffect());
    List<String> masters = new ArrayList<>();
    for (MasterKind kind : MasterKind.values()) {
      masters.add("/masters/" + kind.id());
    }
    examples.put("/masters/{master}", masters);
    examples.put("/masters/{master}/new", List.of("/masters/buildings/new"));
    examples.put("/masters/{master}/{key}", List.of("/masters/places/001"));
  }

  @Test
  @Proves("10.5-M2")
  void everyScreenHasItsOwnHelpBesideItWithItsKeysAndItsSection() throws Exception {
    Set<String> screens = screens();
    assertThat(screens).contains("/", "/drafts", "/moves/{id}", "/login", "/masters/{master}");
    List<String> without = new ArrayList<>();
    int opened = 0;
    for (String screen : screens) {
      for (String address : examples.getOrDefault(screen, List.of(screen))) {
        String page = open(address, examples.containsKey(screen));
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
    for (Path template : templates()) {
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

  /** What the manual is: pages beside the program and help on the screens; nothing to be bound. */
  @Test
  @Proves("10.5-N1")
  void thereIsNoPrintedManualAndNothingThatMakesOne() throws Exception {
    try (Stream<Path> files = Files.walk(ROOT.resolve("docs"))) {
      assertThat(files.filter(Files::isRegularFile).map(HelpTests::ending))
          .as("formats for paper")
          .isNotEmpty()
          .allMatch(Set.of("md", "svg", "png", "json", "yaml", "tsv", "csv")::contains);
    }
    for (String screen : screens()) {
      assertThat(screen).as("no screen makes a book").doesNotContain("manual", "booklet");
    }
    try (Stream<Path> forms =
        Files.walk(ROOT.resolve(Path.of("forms", "src", "main", "resources")))) {
      assertThat(forms.filter(Files::isRegularFile).map(file -> file.getFileName().toString()))
          .isNotEmpty()
          .noneMatch(name -> name.contains("manual"))
          .noneMatch(name -> name.startsWith("10."));
    }
  }

  /** What a screen is for, in some words of Japanese, and its keys. */
  private static boolean isHelp(String help) {
    String words = help.replaceAll("<[^>]*>", "").strip();
    return help.contains("<kbd>")
        && words.length() > 40
        && words.matches("[\\s\\S]*[ぁ-ん][\\s\\S]*");
  }

  /** The templates of whole pages. */
  private static List<Path> templates() throws IOException {
    List<Path> pages = new ArrayList<>();
    try (Stream<Path> files = Files.walk(Path.of("src", "main", "resources", "templates"))) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        if (!file.endsWith("layout.html") && Files.readString(file).contains("layout :: page(")) {
          pages.add(file);
        }
      }
    }
    return pages;
  }

  private static String ending(Path file) {
    String name = file.getFileName().toString();
    return name.substring(name.lastIndexOf('.') + 1);
  }

  /** The patterns of all routes of the application that show a page. */
  private Set<String> screens() {
    Set<String> screens = new TreeSet<>();
    requestMappingHandlerMapping
        .getHandlerMethods()
        .forEach(
            (mapping, handler) -> {
              Set<RequestMethod> methods = mapping.getMethodsCondition().getMethods();
              if (isOurs(handler) && (methods.isEmpty() || methods.contains(RequestMethod.GET))) {
                mapping.getPatternValues().stream()
                    .filter(pattern -> !pattern.startsWith("/api"))
                    .filter(pattern -> !examples.getOrDefault(pattern, List.of("")).isEmpty())
                    .forEach(screens::add);
              }
            });
    return screens;
  }

  private static boolean isOurs(HandlerMethod handler) {
    return handler.getBeanType().getPackageName().startsWith("jp.daicho");
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

  /** Help of the entry differs by what a move does. */
  private static List<String> oneOfEachEffect() {
    Map<Object, String> addresses = new HashMap<>();
    for (MoveType type : MoveTypes.standard().all()) {
      if (type.effect() == MoveEffect.RESTORE) {
        continue; // opens for a record that was moved over alone: MovedOverJourneyTests
      }
      String address = "/moves/" + type.id() + "?person=" + RegisteredPeople.MOTHER.value();
      addresses.putIfAbsent(type.effect(), address + "&move=2");
    }
    return List.copyOf(addresses.values());
  }

  private static EnteredMove correction() {
    return new EnteredMove(
        MoveTypes.standard().get("correction"),
        Map.of(CommonField.MOVED_ON, "R8.4.20", CommonField.GROUND, "2"),
        List.of(
            new PersonEntry(
                Map.of(
                    PersonField.ADDRESS_NUMBER, RegisteredPeople.SON.value(),
                    PersonField.VERSION, "1",
                    PersonField.REMARKS, "見本の備考"))));
  }

  private static SupportEntry support() {
    return SupportEntry.EMPTY
        .with(SupportGroup.APPLICATION, "standing", "current")
        .with(SupportGroup.APPLICATION, "reception", "first")
        .with(SupportGroup.APPLICATION, "appliedOn", "R8.4.20")
        .with(SupportGroup.APPLICANT, "addressNumber", RegisteredPeople.MOTHER.value())
        .with(SupportGroup.APPLICANT, "name", "見本　花子")
        .with(SupportGroup.ASKED, "office", "copy-address");
  }

  private static CertificateRequest copy() {
    return new CertificateRequest(
        null,
        List.of(RegisteredPeople.FATHER),
        new CertificateChoice(
            CertificateForm.INDIVIDUAL, Set.of(), false, false, Requester.SELF, "", 1),
        SealChoice.OF_AUTHENTICATOR);
  }

  @Test
  @Proves("10.5-M1")
  void theManualTellsHowToWorkWithEveryScreenAndHowToRunTheSystem() throws IOException {
    String screens = Files.readString(ROOT.resolve("docs/manual/screens.ja.md"));
    for (Path template : templates()) {
      Matcher title =
          Pattern.compile("layout :: page\\('([^']+)'").matcher(Files.readString(template));
      if (title.find()) {
        assertThat(screens).as(template.toString()).contains("## " + title.group(1));
      }
    }
    for (MasterKind kind : MasterKind.values()) {
      assertThat(screens).contains(kind.label());
    }
    String running = Files.readString(ROOT.resolve("docs/manual/running.ja.md"));
    Matcher commands =
        Pattern.compile("(?m)^  ([a-z-]+) {2,}\\S")
            .matcher(Files.readString(ROOT.resolve("daicho")).split("Usage: ./daicho COMMAND")[1]);
    int found = 0;
    while (commands.find()) {
      assertThat(running).contains("./daicho " + commands.group(1));
      found++;
    }
    assertThat(found).isGreaterThan(8);
    assertThat(running).contains("バックアップ", "復旧", "ログ", "更新");
    assertThat(Files.readString(ROOT.resolve("docs/manual/README.ja.md")))
        .contains("screens.ja.md", "running.ja.md");
  }
}
