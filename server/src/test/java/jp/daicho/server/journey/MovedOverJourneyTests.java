package jp.daicho.server.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import jp.daicho.server.DaichoApplication;
import jp.daicho.server.audit.AuditAction;
import jp.daicho.server.certificates.SampleAuthority;
import jp.daicho.server.moves.DraftQuery;
import jp.daicho.server.moves.Drafts;
import jp.daicho.server.moves.ManyDrafts;
import jp.daicho.server.operators.CurrentOperator;
import jp.daicho.server.operators.Door;
import jp.daicho.server.operators.Operation;
import jp.daicho.server.operators.Operator;
import jp.daicho.server.operators.Operators;
import jp.daicho.server.operators.Permission;
import jp.daicho.server.operators.SampleOperators;
import jp.daicho.server.registry.Registration;
import jp.daicho.server.support.Browser;
import jp.daicho.server.support.RegisteredPeople;
import jp.daicho.server.support.TestDatabase;
import jp.daicho.server.tenancy.ServedMunicipality;
import jp.daicho.server.tenancy.Tenancy;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.test.context.ContextConfiguration;

/**
 * In 2032 the administrator moves old deleted records to their database; a clerk finds one of them
 * there and undoes the death by entering the state before: by keyboard alone, with every screen
 * looked at for barriers (9.3, 1.1.5, 4.6.0.1, 2.3.2).
 */
@SpringBootTest(
    classes = DaichoApplication.class,
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = "daicho.daily-work=false")
@ContextConfiguration(initializers = TestDatabase.Initializer.class)
@Import(MovedOverJourneyTests.InTheYear2032.class)
class MovedOverJourneyTests {
  private static final Operation SET_UP =
      Operation.of("試験", AuditAction.MOVE_ENTRY, Permission.ENQUIRY);

  @Autowired SampleOperators samples;
  @Autowired Operators operators;
  @Autowired Tenancy tenancy;
  @Autowired Door door;
  @Autowired Registration registration;
  @Autowired Drafts drafts;
  @Autowired ManyDrafts manyDrafts;
  @Autowired SampleAuthority authority;
  @LocalServerPort int port;

  private final ServedMunicipality municipality = TestDatabase.newMunicipality();

  /** The clock of the service. */
  @TestConfiguration
  static class InTheYear2032 {
    @Bean
    @Primary
    Clock clockOf2032() {
      return Clock.fixed(Instant.parse("2032-01-20T01:00:00Z"), ZoneId.of("Asia/Tokyo"));
    }
  }

  @Test
  void anOldDeletedRecordMovesOverIsFoundThereAndIsRestored() {
    Map<String, String> passwords =
        samples.create(municipality).stream()
            .collect(
                Collectors.toMap(
                    SampleOperators.Credentials::login, SampleOperators.Credentials::password));
    CurrentOperator.as(
        operator(SampleOperators.CLERK),
        () ->
            door.enter(
                SET_UP,
                passage -> {
                  RegisteredPeople.registerFirst(passage, registration);
                  return 0;
                }));
    authority.create(municipality, "試験市長", "見本　太郎");
    try (Browser browser = Browser.at("http://localhost:" + port)) {
      Keys keys = new Keys(browser);
      browser.signIn(
          municipality.code().value(),
          SampleOperators.ADMINISTRATOR,
          Objects.requireNonNull(passwords.get(SampleOperators.ADMINISTRATOR)));
      keys.pressAndWait("Alt+9");
      assertThat(keys.text()).contains("除票用データベースへの移行", "移行する人数", "1人");
      assertThat(browser.focusedId()).isEqualTo("move-over");
      keys.look("deleted-records-plan");
      keys.press("F1");
      assertThat(keys.text()).contains("消除又は改製から５年を経過した除票を");
      keys.press("Escape");
      keys.pressAndWait("Control+Enter");
      assertThat(keys.text()).contains("1人の除票（履歴1件）", "移行する除票はありません", "完了");
      keys.look("deleted-records-moved");
    }
    try (Browser browser = Browser.at("http://localhost:" + port)) {
      Keys keys = new Keys(browser);
      browser.signIn(
          municipality.code().value(),
          SampleOperators.CLERK,
          Objects.requireNonNull(passwords.get(SampleOperators.CLERK)));
      keys.type("正雄");
      keys.press("Tab", "Tab");
      keys.choose("DELETED");
      keys.pressAndWait("Enter");
      assertThat(keys.text()).contains("除票用データベースから探しました", "正雄");
      keys.look("search-in-deleted-records");
      keys.pressAndWait("Enter");
      assertThat(keys.text()).contains("この除票は、除票用データベースにあります", "死亡");
      keys.look("record-in-deleted-records");
      keys.pressAndWait("Alt+P");
      assertThat(keys.text()).contains("住民票の除票の写し", "住民票除票記載事項証明書", "死亡");
      assertThat(keys.text()).doesNotContain("世帯連記式）");
      keys.pressAndWait("Alt+P");
      assertThat(keys.has("#preview img")).isTrue();
      keys.look("certificate-of-deleted-record");
      browser.page().goBack();
      browser.page().goBack();
      keys.pressAndWait("Alt+R");
      assertThat(keys.text()).contains("異動前の内容を入力して取り消す");
      keys.look("history-in-deleted-records");
      keys.pressAndWait("Alt+T");
      assertThat(keys.text()).contains("異動の取消し（除票用データベース）", "従前の宛名番号");
      assertThat(browser.focusedId()).isEqualTo("movedOn");
      keys.type("R14.1.20");
      keys.look("restoring-entry");
      // A sign that may be registered no longer is typed as one that may (5.8).
      keys.until("Tab", "persons[0].surname");
      keys.press("Control+a");
      keys.type("渡邉");
      keys.until("Tab", "persons[0].headOfRegister");
      keys.press("Control+a");
      keys.type("渡邉　健一");
      keys.pressAndWait("Control+Enter");
      keys.look("restoring-checked");
      assertThat(keys.text()).doesNotContain("登録できません");
      keys.pressAndWait("Control+Enter");
      assertThat(keys.text()).contains("仮登録しました");
      keys.look("restoring-slip");
    }
    Operator decider = operator(SampleOperators.DECIDER);
    CurrentOperator.as(
        decider,
        () -> {
          var open = manyDrafts.list(DraftQuery.open()).getFirst().draft();
          drafts.review(open.number(), open.revision());
          return drafts.decide(open.number(), open.revision(), true);
        });
    try (Browser browser = Browser.at("http://localhost:" + port)) {
      Keys keys = new Keys(browser);
      browser.signIn(
          municipality.code().value(),
          SampleOperators.CLERK,
          Objects.requireNonNull(passwords.get(SampleOperators.CLERK)));
      browser.page().navigate("/residents/" + RegisteredPeople.GRANDFATHER.value() + "/history");
      assertThat(keys.text()).contains("異動の取消し（増）", "取消し済", "除票用データベース");
      keys.look("history-restored");
    }
  }

  private Operator operator(String login) {
    return tenancy.within(municipality.code(), () -> operators.find(login, "端末1").orElseThrow());
  }
}
