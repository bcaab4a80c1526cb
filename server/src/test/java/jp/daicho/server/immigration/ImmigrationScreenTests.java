package jp.daicho.server.immigration;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import jp.daicho.ledger.move.CommonField;
import jp.daicho.ledger.move.EnteredMove;
import jp.daicho.ledger.move.MoveTypes;
import jp.daicho.ledger.move.PersonEntry;
import jp.daicho.ledger.move.PersonField;
import jp.daicho.partners.StandIn;
import jp.daicho.server.DaichoApplication;
import jp.daicho.server.audit.AuditAction;
import jp.daicho.server.certificates.SampleAuthority;
import jp.daicho.server.links.HttpPartner;
import jp.daicho.server.links.LinkRounds;
import jp.daicho.server.links.Partner;
import jp.daicho.server.moves.Draft;
import jp.daicho.server.moves.DraftSource;
import jp.daicho.server.moves.Drafts;
import jp.daicho.server.operators.CurrentOperator;
import jp.daicho.server.operators.Door;
import jp.daicho.server.operators.Operation;
import jp.daicho.server.operators.Operators;
import jp.daicho.server.operators.Permission;
import jp.daicho.server.operators.SampleOperators;
import jp.daicho.server.operators.SampleOperators.Credentials;
import jp.daicho.server.operators.SystemOperator;
import jp.daicho.server.registry.Registration;
import jp.daicho.server.support.Browser;
import jp.daicho.server.support.RegisteredPeople;
import jp.daicho.server.support.TestDatabase;
import jp.daicho.server.tenancy.ServedMunicipality;
import jp.daicho.server.tenancy.Tenancy;
import jp.daicho.server.tenancy.Work;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.ContextConfiguration;

/** The screens of the link with the immigration agency in a browser, by keys alone (2.3.2). */
@SpringBootTest(classes = DaichoApplication.class, webEnvironment = WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = TestDatabase.Initializer.class)
class ImmigrationScreenTests {
  @Autowired Door door;
  @Autowired Drafts drafts;
  @Autowired Registration registration;
  @Autowired Operators operators;
  @Autowired SampleOperators samples;
  @Autowired SampleAuthority authority;
  @Autowired SystemOperator system;
  @Autowired LinkRounds rounds;
  @Autowired Tenancy tenancy;
  @LocalServerPort int port;

  private final ServedMunicipality municipality = TestDatabase.newMunicipality();
  private final String lgCode = municipality.code().value();
  private final StandIn standIn = StandIn.start(0);
  private Credentials clerk = new Credentials("", "", "");

  @BeforeEach
  void aNoticeOfEachSortAndReports() {
    clerk = samples.create(municipality).getFirst();
    authority.create(municipality, "試験市長", "見本　太郎");
    as(
        SampleOperators.CLERK,
        () ->
            door.enter(
                Operation.of("試験", AuditAction.MOVE_ENTRY, Permission.ENQUIRY),
                passage -> {
                  RegisteredPeople.registerFirst(passage, registration);
                  return 0;
                }));
    correctTheSex();
    String today = LocalDate.now(ZoneId.of("Asia/Tokyo")).toString();
    String head =
        "{\"schema\":\"daicho-link/1\",\"from\":\"immigration\",\"to\":\""
            + lgCode
            + "\",\"sentAt\":\"2026-11-20T09:00:00+09:00\",\"kind\":\"commissioner-notice\",\"id\":";
    String body =
        "\"body\":{\"event\":\"status-changed\",\"occurredOn\":\""
            + today
            + "\",\"noticedOn\":\""
            + today
            + "\",\"name\":\"ZHANG YULIN\",\"birthDate\":\"1999-01-03\",\"residenceCardNumber\":";
    String items =
        "\"person\":{\"residenceStatus\":\"技術・人文知識・国際業務\",\"residencePeriod\":\"3年\","
            + "\"residenceExpiresOn\":\"2029-11-30\",\"residenceCardNumber\":\"CD87654321EF\"}}}";
    standIn.put(
        lgCode, head + "\"n-2\"," + body + "\"" + RegisteredPeople.STUDENTS_CARD + "\"," + items);
    standIn.put(lgCode, head + "\"n-1\"," + body + "\"ZZ00000000ZZ\"," + items);
    standIn.refuseReports("E01", "住居地が一致しません。");
    HttpPartner agency =
        new HttpPartner(Partner.IMMIGRATION, standIn.address(), null, Duration.ofSeconds(20));
    for (int i = 0; i < 2; i++) {
      CurrentOperator.as(system.of(municipality.code()), () -> rounds.run(agency));
    }
  }

  @AfterEach
  void stopTheStandIn() {
    standIn.close();
  }

  @Test
  void aClerkTakesNoticesInAndLooksAfterReportsWithoutAMouse() {
    try (Browser browser = Browser.at("http://localhost:" + port)) {
      Page page = browser.page();
      browser.signIn(lgCode, clerk.login(), clerk.password());
      page.navigate("/links");
      open(page, "#open-immigration-notices");
      browser.check("immigration-notices");
      assertThat(page.textContent("#notices")).contains("確認待ち", "取込エラー", "E1304", "（候補）");
      open(page, "#notices tbody tr:last-child a[data-row]");
      browser.check("immigration-notice-prepared");
      page.waitForNavigation(() -> page.keyboard().press("Alt+K"));
      assertThat(page.url()).contains("/certificates/");
      browser.check("immigration-result-slip");

      page.navigate("/links/immigration-notices");
      open(page, "#notices tbody tr:last-child a[data-row]");
      open(page, "#draft");
      browser.check("immigration-draft");
      page.waitForNavigation(() -> page.keyboard().press("Alt+K"));
      assertThat(page.url()).contains("/certificates/");

      page.navigate("/links/immigration-notices");
      open(page, "#notices a[data-row]");
      browser.check("immigration-notice-doubtful");
      assertThat(browser.focusedId()).isEqualTo("addressNumber");
      page.waitForNavigation(() -> page.keyboard().press("Control+Enter"));
      assertThat(page.textContent("#findings")).contains("エラー");
      browser.check("immigration-notice-refused");

      page.navigate("/links");
      open(page, "#open-immigration-reports");
      page.selectOption("#state", "ERRORS");
      open(page, "#filter");
      browser.check("immigration-reports");
      assertThat(page.textContent("#reports")).contains("市町村通知", "住基法", "E01");
      open(page, "#reports a[data-row]");
      browser.check("immigration-report");
      open(page, "#again");
      assertThat(page.textContent("main")).contains("の再送信");

      page.navigate("/links/immigration-reports");
      page.waitForNavigation(() -> page.keyboard().press("Alt+N"));
      assertThat(browser.focusedId()).isEqualTo("matter");
      browser.check("immigration-new-report");
      page.waitForNavigation(() -> page.keyboard().press("Control+Enter"));
      assertThat(page.textContent("#findings")).contains("エラー");
      page.navigate("/links/immigration-reports");
      open(page, "#hand-over");
      assertThat(page.textContent("#messages")).contains("引渡済");
      browser.check("immigration-medium");
    }
  }

  private static void open(Page page, String selector) {
    page.focus(selector);
    page.waitForNavigation(() -> page.keyboard().press("Enter"));
  }

  private void correctTheSex() {
    EnteredMove move =
        new EnteredMove(
            MoveTypes.standard().get("correction"),
            Map.of(CommonField.MOVED_ON, "2026-11-16", CommonField.GROUND, "2"),
            List.of(
                new PersonEntry(
                    Map.of(
                        PersonField.ADDRESS_NUMBER,
                        RegisteredPeople.STUDENT.value(),
                        PersonField.SEX,
                        "1"))));
    Draft draft = as(SampleOperators.CLERK, () -> drafts.enter(move, DraftSource.SCREEN, true));
    as(SampleOperators.DECIDER, () -> drafts.review(draft.number(), draft.revision()));
    as(SampleOperators.DECIDER, () -> drafts.decide(draft.number(), draft.revision(), true));
  }

  private <T> T as(String login, Work<T, RuntimeException> work) {
    return CurrentOperator.as(
        tenancy.within(municipality.code(), () -> operators.find(login, "端末1").orElseThrow()),
        work);
  }
}
