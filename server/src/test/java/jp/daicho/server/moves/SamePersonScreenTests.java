package jp.daicho.server.moves;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Map;
import jp.daicho.server.DaichoApplication;
import jp.daicho.server.audit.AuditAction;
import jp.daicho.server.operators.CurrentOperator;
import jp.daicho.server.operators.Door;
import jp.daicho.server.operators.Operation;
import jp.daicho.server.operators.Operators;
import jp.daicho.server.operators.Permission;
import jp.daicho.server.operators.SampleOperators;
import jp.daicho.server.operators.SampleOperators.Credentials;
import jp.daicho.server.registry.Registration;
import jp.daicho.server.support.Browser;
import jp.daicho.server.support.RegisteredPeople;
import jp.daicho.server.support.TestDatabase;
import jp.daicho.server.tenancy.ServedMunicipality;
import jp.daicho.server.tenancy.Tenancy;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.ContextConfiguration;

/** The table of those who may be the same person, beside the entry in a browser (4.1.1.2). */
@SpringBootTest(classes = DaichoApplication.class, webEnvironment = WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = TestDatabase.Initializer.class)
class SamePersonScreenTests {
  private static final Operation SET_UP =
      Operation.of("試験", AuditAction.MOVE_ENTRY, Permission.ENQUIRY);

  @Autowired Door door;
  @Autowired Registration registration;
  @Autowired Operators operators;
  @Autowired SampleOperators samples;
  @Autowired Tenancy tenancy;
  @LocalServerPort int port;

  private final ServedMunicipality municipality = TestDatabase.newMunicipality();

  @Test
  void candidatesStandInTheCardOfThePersonWhoIsEntered() {
    Credentials clerk = samples.create(municipality).getFirst();
    CurrentOperator.as(
        tenancy.within(
            municipality.code(), () -> operators.find(clerk.login(), "端末1").orElseThrow()),
        () ->
            door.enter(
                SET_UP,
                passage -> {
                  RegisteredPeople.register(passage, registration);
                  return 0;
                }));
    try (Browser browser = Browser.at("http://localhost:" + port)) {
      Page page = browser.page();
      page.navigate("/login");
      browser.signIn(municipality.code().value(), clerk.login(), clerk.password());
      page.navigate("/moves/moving-in");
      page.fill("#movedOn", LocalDate.now(ZoneId.of("Asia/Tokyo")).toString());
      Map<String, String> typed = new LinkedHashMap<>();
      typed.put("kind", "1");
      typed.put("surname", "髙橋");
      typed.put("givenName", "美咲");
      typed.put("surnameFurigana", "タカハシ");
      typed.put("givenNameFurigana", "ミサキ");
      typed.put("birthDate", "S57.4.11");
      typed.put("sex", "2");
      typed.put("relationship", "世帯主");
      typed.put("domicile", "福島県会津若松市追手町１番地");
      typed.put("headOfRegister", "髙橋　美咲");
      typed.forEach(
          (field, text) -> {
            Locator control = page.locator("[id='persons[0]." + field + "']");
            if (control.evaluate("it => it.tagName").equals("SELECT")) {
              control.selectOption(text);
            } else {
              control.fill(text);
            }
          });
      page.keyboard().press("Control+Enter");
      page.waitForSelector("#candidates-0");
      assertThat(page.textContent("#candidates-0"))
          .contains("美咲", RegisteredPeople.MOTHER.value(), "旧氏又は通称と同じ", "生年月日の１桁が違う");
      browser.check("same-persons");
    }
  }
}
