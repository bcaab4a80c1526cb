package jp.daicho.server.inspection;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Map;
import jp.daicho.server.DaichoApplication;
import jp.daicho.server.audit.AuditAction;
import jp.daicho.server.certificates.SampleAuthority;
import jp.daicho.server.operators.CurrentOperator;
import jp.daicho.server.operators.Door;
import jp.daicho.server.operators.Operation;
import jp.daicho.server.operators.Operators;
import jp.daicho.server.operators.Permission;
import jp.daicho.server.operators.SampleOperators;
import jp.daicho.server.reference.MasterKind;
import jp.daicho.server.reference.Masters;
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

/** Lists for inspection in a browser, by keys alone (9.5, 2.3.2). */
@SpringBootTest(classes = DaichoApplication.class, webEnvironment = WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = TestDatabase.Initializer.class)
class InspectionScreenTests {
  private static final Operation SET_UP =
      Operation.of("試験", AuditAction.MOVE_ENTRY, Permission.ENQUIRY);

  @Autowired Door door;
  @Autowired Registration registration;
  @Autowired Operators operators;
  @Autowired SampleOperators samples;
  @Autowired SampleAuthority authority;
  @Autowired Masters masters;
  @Autowired Tenancy tenancy;
  @LocalServerPort int port;

  /** A printer that is switched off. */
  private void printer(ServedMunicipality municipality) {
    CurrentOperator.as(
        tenancy.within(
            municipality.code(),
            () -> operators.find(SampleOperators.ADMINISTRATOR, "端末1").orElseThrow()),
        () ->
            masters.add(
                MasterKind.PRINTERS,
                Map.of(
                    "code",
                    "P001",
                    "name",
                    "窓口レーザー",
                    "mark",
                    "",
                    "address",
                    "ipp://127.0.0.1:1/printers/none",
                    "trays",
                    "上段=tray-1、下段=tray-2",
                    "usual",
                    "NO",
                    "validFrom",
                    "2020-04-01")));
  }

  private void put(ServedMunicipality municipality, String state) {
    CurrentOperator.as(
        tenancy.within(
            municipality.code(), () -> operators.find(SampleOperators.CLERK, "端末1").orElseThrow()),
        () ->
            door.enter(
                SET_UP,
                passage ->
                    passage.read(
                        "UPDATE inspection_list SET state = ? WHERE lg_code = ?::bpchar"
                            + " RETURNING list_no",
                        List.of(state, municipality.code().value()),
                        row -> row.getLong(1))));
  }

  @Test
  void aListIsOrderedWatchedAndFetched() {
    ServedMunicipality municipality = TestDatabase.newMunicipality();
    authority.create(municipality, "試験市長", "見本　太郎");
    String password =
        samples.create(municipality).stream()
            .filter(made -> made.login().equals(SampleOperators.ADMINISTRATOR))
            .findFirst()
            .orElseThrow()
            .password();
    CurrentOperator.as(
        tenancy.within(
            municipality.code(), () -> operators.find(SampleOperators.CLERK, "端末1").orElseThrow()),
        () ->
            door.enter(
                SET_UP,
                passage -> {
                  RegisteredPeople.register(passage, registration);
                  return 0;
                }));
    try (Browser browser = Browser.at("http://localhost:" + port)) {
      Page page = browser.page();
      browser.signIn(municipality.code().value(), SampleOperators.ADMINISTRATOR, password);
      page.keyboard().press("Alt+9");
      page.waitForURL("**/batch/deleted-records");
      page.keyboard().press("Alt+l");
      page.waitForURL("**/batch/inspection-lists");
      assertThat(browser.focusedId()).isEqualTo("towns");
      page.focus("#bornFrom");
      page.keyboard().type("R9.1.1");
      page.focus("#bornTo");
      page.keyboard().type("R8.1.1");
      page.keyboard().press("Control+Enter");
      page.waitForSelector(".finding");
      assertThat(page.textContent("main")).contains("E1003");
      browser.check("inspection-refused");
      page.fill("#bornFrom", "");
      page.fill("#bornTo", "");
      page.keyboard().press("Control+Enter");
      page.waitForURL("**/batch/inspection-lists/*");
      for (int i = 0; i < 100 && !"完了".equals(page.textContent("#state")); i++) {
        page.waitForTimeout(100);
        page.reload();
      }
      assertThat(page.textContent("main")).contains("6人", "分冊1（PDF）", "並び順：住所順", "交付の記録");
      printer(municipality);
      page.reload();
      page.waitForSelector("#print-part");
      browser.check("inspection-list");
      page.selectOption("#printTo", "P001/下段");
      page.click("#print");
      page.waitForSelector(".finding");
      assertThat(page.textContent("main")).contains("E1452");
      browser.check("inspection-list-not-printed");
      page.keyboard().press("Alt+s");
      page.waitForURL("**/labels?list=*");
      browser.check("labels");
      page.keyboard().press("Escape");
      page.waitForURL("**/batch/inspection-lists/*");
      page.keyboard().press("Escape");
      page.waitForURL("**/batch/inspection-lists");
      assertThat(page.textContent("#lists")).contains("完了", "町字：全域");
      browser.check("inspection-lists");
      put(municipality, "FAILED");
      page.click("#lists a");
      page.waitForSelector("#again");
      assertThat(page.textContent("main")).contains("異常終了", "何も作成されていません");
      browser.check("inspection-list-lost");
      String lost = page.url();
      put(municipality, "WAITING");
      page.reload();
      page.waitForSelector("#waits");
      browser.check("inspection-list-waiting");
      put(municipality, "REFUSED");
      page.reload();
      page.waitForSelector("#again");
      assertThat(page.textContent("main")).contains("作成せず", "権限がなくなっていた");
      browser.check("inspection-list-not-made");
      page.keyboard().press("Alt+a");
      page.waitForURL(address -> address.contains("/inspection-lists/") && !address.equals(lost));
      assertThat(page.textContent("main")).contains("の作成を始めました。");
    }
  }
}
