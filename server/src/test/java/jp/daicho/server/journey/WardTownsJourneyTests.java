package jp.daicho.server.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import jp.daicho.ledger.number.MunicipalityCode;
import jp.daicho.reference.Municipality;
import jp.daicho.server.DaichoApplication;
import jp.daicho.server.audit.AuditAction;
import jp.daicho.server.operators.CurrentOperator;
import jp.daicho.server.operators.Door;
import jp.daicho.server.operators.Operation;
import jp.daicho.server.operators.Operator;
import jp.daicho.server.operators.Operators;
import jp.daicho.server.operators.Permission;
import jp.daicho.server.operators.SampleOperators;
import jp.daicho.server.reference.AddressBook;
import jp.daicho.server.reference.AddressBooks;
import jp.daicho.server.reference.Town;
import jp.daicho.server.support.Browser;
import jp.daicho.server.support.TestDatabase;
import jp.daicho.server.tenancy.Municipalities;
import jp.daicho.server.tenancy.ServedMunicipality;
import jp.daicho.server.tenancy.Tenancy;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.ContextConfiguration;

/** Towns in a designated city: those of the ward that is chosen, at once (1.3.3, 4.1.0.1). */
@SpringBootTest(
    classes = DaichoApplication.class,
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = TestDatabase.Initializer.class)
class WardTownsJourneyTests {
  private static final String CITY = "熊本市";
  private static final String WARD = "431036";

  @Autowired SampleOperators samples;
  @Autowired Operators operators;
  @Autowired Tenancy tenancy;
  @Autowired AddressBooks books;
  @Autowired Door door;
  @LocalServerPort int port;

  private final ServedMunicipality municipality = served();

  @Test
  void theTownsOfTheWardThatIsChosenAreOffered() {
    String password =
        samples.create(municipality).stream()
            .filter(it -> it.login().equals(SampleOperators.CLERK))
            .findFirst()
            .map(SampleOperators.Credentials::password)
            .orElseThrow();
    List<String> towns =
        look(book -> book.towns(MunicipalityCode.of(WARD))).stream()
            .map(Town::name)
            .filter(name -> !name.isEmpty())
            .distinct()
            .toList();
    assertThat(towns).hasSizeGreaterThan(20);

    // One part of kana is a town of any ward of the city.
    List<Town> found = look(book -> book.withInitials("カミ", false, 500));
    assertThat(found)
        .isNotEmpty()
        .allSatisfy(town -> assertThat(town.municipality()).startsWith(CITY));
    assertThat(found.stream().map(Town::municipalityCode).distinct().count()).isGreaterThan(1);

    try (Browser browser = Browser.at("http://localhost:" + port)) {
      Keys keys = new Keys(browser);
      browser.page().navigate("/login");
      keys.signIn(municipality.code().value(), SampleOperators.CLERK, password);
      browser.page().navigate("/moves/moving-in");
      assertThat(offered(browser)).isZero();

      keys.until("Tab", "ward");
      keys.choose(WARD);
      keys.press("Tab");
      browser
          .page()
          .waitForFunction(
              "n => document.querySelectorAll('#towns option').length === n", towns.size());
      keys.until("Tab", "town");
      keys.type(towns.getFirst());
      keys.until("Tab", "postalCode");
      assertThat(browser.page().inputValue("#postalCode"))
          .as("of a town that came with the ward")
          .matches("[0-9]{7}");
      keys.look("ward-towns");
    }
  }

  private <T> T look(Function<AddressBook, T> question) {
    Operator clerk =
        tenancy.within(
            municipality.code(), () -> operators.find(SampleOperators.CLERK, "端末1").orElseThrow());
    return CurrentOperator.as(
        clerk,
        () ->
            door.enter(
                Operation.of("試験", AuditAction.ENQUIRY, Permission.ENQUIRY),
                passage -> question.apply(books.of(passage))));
  }

  private static int offered(Browser browser) {
    return ((Number)
            Objects.requireNonNull(
                browser.page().evaluate("() => document.querySelectorAll('#towns option').length")))
        .intValue();
  }

  private static ServedMunicipality served() {
    Municipality city =
        jp.daicho.reference.Municipalities.standard().all().stream()
            .filter(place -> place.name().equals(CITY))
            .findFirst()
            .orElseThrow();
    ServedMunicipality served =
        new ServedMunicipality(
            city.code(), city.name(), city.kana(), true, LocalDate.of(2020, 4, 1));
    new Municipalities(TestDatabase.tenancy()).serve(served);
    return served;
  }
}
