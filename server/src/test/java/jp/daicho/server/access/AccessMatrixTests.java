package jp.daicho.server.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import jp.daicho.ledger.number.MunicipalityCode;
import jp.daicho.server.access.Visitor.Answer;
import jp.daicho.server.links.HttpPartner;
import jp.daicho.server.links.Partner;
import jp.daicho.server.links.PartnerPorts;
import jp.daicho.server.operators.Operator;
import jp.daicho.server.operators.Permission;
import jp.daicho.server.support.RegisteredPeople;
import jp.daicho.server.support.ServiceTest;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.MockMvc;

/**
 * Every route, asked by every role of two municipalities, answers as {@code access-matrix.tsv} says
 * (10.3, 10.4): by nobody, by an operator without permissions, with all but one that is needed,
 * with just what is needed, and by one of another municipality who may do everything there.
 */
@ServiceTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class AccessMatrixTests {
  /** What is only in the register of the first municipality. */
  private static final List<String> THEIRS =
      List.of(
          RegisteredPeople.SURNAME + "　",
          "ZHANG YULIN",
          "追手町１番地",
          RegisteredPeople.STUDENTS_CARD,
          RegisteredPeople.FATHERS_NUMBER.value(),
          "窓口で聞いた話",
          "到着　花子",
          "越境太郎");

  private static final Set<Permission> ALL = EnumSet.allOf(Permission.class);

  /** What needs no permission and is the centre's as well: one's own account, keys, and so on. */
  private static final Pattern OF_EVERYBODY =
      Pattern.compile(
          "/\\*\\*|/webjars/\\*\\*|/(api/)?account(/.*)?|/actuator|/api/openapi\\.json(\\.yaml)?"
              + "|/help/keys|/logout|/screen-prints");

  private static final Pattern TOKEN =
      Pattern.compile("(name=\"(?:_csrf|mark)\" value=|name=\"csrf-token\" content=)\"[^\"]*\"");

  private final ApplicationContext context;
  private final Map<Route, AccessRule> table = AccessTable.read();
  private final PlantedRegister here;
  private final PlantedRegister elsewhere;
  private final Roles centre;
  private final Visitor visitor;

  AccessMatrixTests(@Autowired ApplicationContext context, @Autowired MockMvc web) {
    this.context = context;
    here = PlantedRegister.of(context);
    elsewhere = PlantedRegister.empty(context);
    centre = Roles.ofCentre(context);
    visitor = new Visitor(web);
    connect(Partner.CS);
    connect(Partner.IMMIGRATION);
  }

  /** To where nobody answers: whoever may speak with a partner is told so. */
  private void connect(Partner partner) {
    context
        .getBean(PartnerPorts.class)
        .connect(
            new HttpPartner(
                partner, URI.create("http://localhost:1"), null, Duration.ofSeconds(1)));
  }

  @AfterAll
  void disconnect() {
    context.getBean(PartnerPorts.class).disconnect(Partner.CS);
    context.getBean(PartnerPorts.class).disconnect(Partner.IMMIGRATION);
  }

  @Test
  @Order(1)
  void everyRouteHasItsLineAndEveryLineItsRoute() throws IOException {
    Set<Route> routes = Route.all(context);
    Set<Route> without = new TreeSet<>(routes);
    without.removeAll(table.keySet());
    Set<Route> gone = new TreeSet<>(table.keySet());
    gone.removeAll(routes);

    Path observed = Path.of("target", "access-observed.tsv");
    Files.deleteIfExists(observed);
    if (!without.isEmpty()) {
      ObservedRules rules = new ObservedRules(context, visitor, here, elsewhere);
      Files.write(observed, without.stream().map(rules::line).toList());
    }
    assertThat(without)
        .as("routes that %s does not know; how they answer now: %s", AccessTable.FILE, observed)
        .isEmpty();
    assertThat(gone).as("lines of %s without a route", AccessTable.FILE).isEmpty();
  }

  @Test
  @Order(2)
  void nobodyWhoLacksAnythingComesThrough() {
    List<String> faults = new ArrayList<>();
    for (AccessRule rule : table.values()) {
      Needs needs = rule.needs();
      Answer nobody = visitor.ask(rule.ask(here.numbers()));
      if (!needs.signedIn()) {
        expect(rule, "nobody", nobody, rule.answer(), faults);
        continue;
      }
      if (rule.isApi() ? nobody.status() != 401 : !nobody.isSignIn()) {
        faults.add(rule.route() + ": nobody got " + nobody);
      }
      if (!needs.noPermission()) {
        refused(rule, "no permission", here.roles().nothing(), faults);
      }
      if (needs.ofCentre()) {
        refused(rule, "no permission at the centre", centre.nothing(), faults);
        refused(rule, "everything but", centre.without(Permission.CENTRE), faults);
        refused(rule, "everything in a municipality", here.roles().everything(), faults);
      }
      for (Set<Permission> tooFew : needs.tooFew()) {
        Set<Permission> lacking = EnumSet.allOf(Permission.class);
        lacking.removeAll(tooFew);
        refused(rule, "all but " + lacking, here.roles().with(tooFew), faults);
      }
      if (rule.changes()) {
        Answer forged = visitor.ask(here.roles().everything(), rule.forged(here.numbers()));
        expect(rule, "forged", forged, 403, faults);
      }
    }
    assertThat(faults).isEmpty();
  }

  @Test
  @Order(3)
  void whoeverMayDoEverythingElsewhereReachesNothingHere() {
    List<String> faults = new ArrayList<>();
    Operator stranger = elsewhere.roles().everything();
    for (AccessRule rule : table.values()) {
      if (!rule.needs().signedIn()) {
        continue;
      }
      Answer answer =
          visitor.ask(acting(rule, elsewhere.roles(), ALL, stranger), rule.ask(here.numbers()));
      expect(rule, "elsewhere", answer, rule.elsewhere(), faults);
      if (rule.address().contains("openapi")) {
        continue; // its examples are about nobody
      }
      THEIRS.stream()
          .filter(answer.text()::contains)
          .forEach(theirs -> faults.add(rule.route() + " tells a stranger " + theirs));
      if (!rule.changes() && rule.address().contains("{")) {
        Answer unknown = visitor.ask(stranger, rule.ask(here.nowhere()));
        String told = neutral(rule, here.numbers(), answer);
        String untold = neutral(rule, here.nowhere(), unknown);
        if (!told.equals(untold)) {
          faults.add(
              rule.route()
                  + " tells a stranger that there is something elsewhere"
                  + Differences.first(told, untold));
        }
      }
    }
    assertThat(faults).isEmpty();
  }

  @Test
  @Order(4)
  void withJustWhatIsNeededEveryRouteAnswers() {
    List<String> faults = new ArrayList<>();
    for (boolean changing : List.of(false, true)) {
      for (AccessRule rule : table.values()) {
        if (rule.changes() != changing || !rule.needs().signedIn()) {
          continue;
        }
        for (Set<Permission> enough : rule.needs().enough()) {
          Roles roles = rule.needs().ofCentre() ? centre : here.roles();
          Operator just = acting(rule, roles, enough, roles.with(enough));
          Answer answer = visitor.ask(just, rule.ask(here.numbers()));
          if (answer.isSignIn()) {
            faults.add(rule.route() + ": sent to sign in");
          }
          expect(rule, "just " + enough, answer, rule.answer(), faults);
          if (changing) {
            break; // what was done once answers otherwise the second time
          }
        }
      }
    }
    assertThat(faults).isEmpty();
  }

  /** Whoever may do everything that can be done at the centre (ADR 0041). */
  @Test
  @Order(5)
  void theCentreReachesItsOwnAndNothingOfAnyMunicipality() {
    List<String> faults = new ArrayList<>();
    Set<Permission> all = Permission.of(MunicipalityCode.CENTRE);
    for (AccessRule rule : table.values()) {
      Answer answer =
          visitor.ask(acting(rule, centre, all, centre.everything()), rule.ask(here.numbers()));
      expect(rule, "centre", answer, atCentre(rule, all), faults);
      if (!rule.address().contains("openapi")) {
        THEIRS.stream()
            .filter(answer.text()::contains)
            .forEach(theirs -> faults.add(rule.route() + " tells the centre " + theirs));
      }
    }
    assertThat(faults).isEmpty();
  }

  private static int atCentre(AccessRule rule, Set<Permission> all) {
    Needs needs = rule.needs();
    String pattern = rule.route().pattern();
    if (needs.ofCentre()) {
      return rule.answer();
    }
    if (pattern.equals("/")) {
      return 302; // to the list of municipalities
    }
    boolean own =
        !needs.signedIn()
            || (needs.noPermission()
                ? OF_EVERYBODY.matcher(pattern).matches()
                : needs.enough().stream().anyMatch(all::containsAll));
    return own ? rule.elsewhere() : 403;
  }

  @Test
  @Order(6)
  void noLineExpectsABrokenServer() {
    assertThat(table.values()).allSatisfy(rule -> assertThat(rule.answer()).isNotEqualTo(500));
    assertThat(table.values()).allSatisfy(rule -> assertThat(rule.elsewhere()).isNotEqualTo(500));
  }

  /** Somebody else for what may end her own sessions: the usual one is still needed. */
  private static Operator acting(
      AccessRule rule, Roles roles, Set<Permission> permissions, Operator usual) {
    return rule.endsSessions() ? roles.once(permissions) : usual;
  }

  private void refused(AccessRule rule, String who, Operator operator, List<String> faults) {
    Answer answer = visitor.ask(operator, rule.ask(here.numbers()));
    expect(rule, who, answer, 403, faults);
    if (rule.isApi() && !answer.type().startsWith("application/problem+json")) {
      faults.add(rule.route() + ": " + who + " is told by " + answer.type());
    }
  }

  private static void expect(
      AccessRule rule, String who, Answer answer, int status, List<String> faults) {
    if (answer.status() != status) {
      faults.add(
          "%s: %s got %s, not %d%s"
              .formatted(
                  rule.route(),
                  who,
                  answer,
                  status,
                  answer.status() == 500 ? " " + answer.text() : ""));
    }
  }

  /** An answer but for the address and the numbers asked with, and the tokens of the page. */
  private static String neutral(AccessRule rule, Map<String, String> numbers, Answer answer) {
    String neutral = TOKEN.matcher(answer.text()).replaceAll("$1\"\"");
    neutral = neutral.replace(rule.pathWith(numbers), "(address)");
    for (String name : List.of("resident", "household")) {
      neutral = neutral.replace(String.valueOf(numbers.get(name)), "(number)");
    }
    return answer.status() + " " + neutral;
  }
}
