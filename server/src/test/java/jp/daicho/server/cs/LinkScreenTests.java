package jp.daicho.server.cs;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.time.Duration;
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
import jp.daicho.server.links.HttpPartner;
import jp.daicho.server.links.LinkRounds;
import jp.daicho.server.links.Partner;
import jp.daicho.server.links.PartnerPorts;
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

/** The screens of the links in a browser, by keys alone (2.3.2). */
@SpringBootTest(classes = DaichoApplication.class, webEnvironment = WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = TestDatabase.Initializer.class)
class LinkScreenTests {
  @Autowired Door door;
  @Autowired Drafts drafts;
  @Autowired Registration registration;
  @Autowired Operators operators;
  @Autowired SampleOperators samples;
  @Autowired SystemOperator system;
  @Autowired LinkRounds rounds;
  @Autowired PartnerPorts ports;
  @Autowired Tenancy tenancy;
  @LocalServerPort int port;

  private final ServedMunicipality municipality = TestDatabase.newMunicipality();
  private final StandIn standIn = StandIn.start(0);
  private Credentials clerk = new Credentials("", "", "");

  @BeforeEach
  void messagesOfEverySort() {
    clerk = samples.create(municipality).getFirst();
    as(
        SampleOperators.CLERK,
        () ->
            door.enter(
                Operation.of("試験", AuditAction.MOVE_ENTRY, Permission.ENQUIRY),
                passage -> {
                  RegisteredPeople.registerFirst(passage, registration);
                  return 0;
                }));
    moveOut();
    String lgCode = municipality.code().value();
    String head =
        "{\"schema\":\"daicho-link/1\",\"from\":\"473821\",\"to\":\""
            + lgCode
            + "\",\"sentAt\":\"2026-11-20T09:00:00+09:00\",";
    standIn.put(lgCode, "{");
    standIn.put(
        lgCode,
        head
            + "\"id\":\"s-1\",\"kind\":\"moving-in-notice\",\"residentRecordCode\":\"90000000018\","
            + "\"body\":{\"name\":\"見本　花子\",\"birthDate\":\"1999-01-03\","
            + "\"movedInOn\":\"2026-11-19\",\"destination\":{\"municipalityCode\":\"473821\","
            + "\"town\":\"祖納\",\"lot\":\"１番地\"}}}");
    standIn.put(
        lgCode,
        head
            + "\"id\":\"s-2\",\"kind\":\"transfer-certificate-information\","
            + "\"residentRecordCode\":\"90000000026\",\"body\":{\"movingOutOn\":\"2026-11-25\","
            + "\"previousAddress\":{\"municipalityCode\":\"473821\",\"town\":\"祖納\"},"
            + "\"person\":{\"kind\":\"1\",\"surname\":\"田中\",\"givenName\":\"一郎\"}}}");
    HttpPartner cs = new HttpPartner(Partner.CS, standIn.address(), null, Duration.ofSeconds(20));
    CurrentOperator.as(system.of(municipality.code()), () -> rounds.run(cs));
    ports.connect(cs);
  }

  @AfterEach
  void stopTheStandIn() {
    ports.disconnect(Partner.CS);
    standIn.close();
  }

  @Test
  void aClerkLooksAfterTheMessagesWithoutAMouse() {
    try (Browser browser = Browser.at("http://localhost:" + port)) {
      Page page = browser.page();
      browser.signIn(municipality.code().value(), clerk.login(), clerk.password());
      page.keyboard().press("Alt+6");
      page.waitForURL("**/links");
      browser.check("links-received");
      page.keyboard().press("Enter");
      page.waitForURL("**/links/received/*");
      browser.check("links-received-message");
      page.keyboard().press("Escape");
      page.waitForURL("**/links");

      open(page, "#open-sending");
      browser.check("links-sending");
      page.selectOption("#state", "ALL");
      open(page, "main form .button");
      open(page, "#sending a[data-row]");
      browser.check("links-sent-message");

      page.navigate("/links");
      open(page, "#open-arrivals");
      browser.check("arrival-notices");
      open(page, "#notices a[data-row]");
      browser.check("arrival-notice");
      page.keyboard().press("Control+Enter");
      page.waitForSelector(".finding");
      browser.check("arrival-notice-refused");

      page.navigate("/links");
      open(page, "#open-missing");
      browser.check("missing-arrivals");

      page.navigate("/links");
      open(page, "#open-transfers");
      browser.check("transfer-certificates");
      open(page, "#certificates a[data-row]");
      browser.check("transfer-certificate");
      open(page, "#entry button");
      assertThat(page.textContent("h1")).contains("特例転入");
      assertThat(page.inputValue("[name='persons[0].surname']")).isEqualTo("田中");
      browser.check("special-moving-in");

      page.navigate("/links");
      open(page, "#open-individual-number");
      browser.check("individual-number");

      page.keyboard().press("Alt+7");
      page.waitForURL("**/record-codes");
      assertThat(browser.focusedId()).isEqualTo("count");
      browser.check("record-codes");
      page.keyboard().press("Control+Enter");
      page.waitForSelector(".message");
      assertThat(page.textContent("#messages")).contains("残りは100件");
    }
  }

  private static void open(Page page, String selector) {
    page.focus(selector);
    page.waitForNavigation(() -> page.keyboard().press("Enter"));
  }

  private void moveOut() {
    EnteredMove move =
        new EnteredMove(
            MoveTypes.standard().get("moving-out"),
            Map.of(
                CommonField.MOVED_ON, "2026-11-16",
                CommonField.NOTIFIED_ON, "2026-11-16",
                CommonField.DESTINATION_MUNICIPALITY_CODE, "473821"),
            List.of(
                new PersonEntry(
                    Map.of(PersonField.ADDRESS_NUMBER, RegisteredPeople.STUDENT.value()))));
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
