package jp.daicho.server.moves;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import jp.daicho.conformance.Proves;
import jp.daicho.ledger.move.CommonField;
import jp.daicho.ledger.move.EnteredMove;
import jp.daicho.ledger.move.MoveEffect;
import jp.daicho.ledger.move.MoveType;
import jp.daicho.ledger.move.MoveTypes;
import jp.daicho.ledger.move.PersonEntry;
import jp.daicho.ledger.move.PersonField;
import jp.daicho.ledger.number.ResidentRecordCode;
import jp.daicho.server.operators.SampleOperators;
import jp.daicho.server.support.RegisteredPeople;
import org.junit.jupiter.api.Test;

/** The entry of every kind of move by which people become residents (4.1.1, 4.2.1, 4.5). */
class NewcomerScreenTests extends MovesScreenTestBase {
  @Test
  void everyKindHasItsNameItsGroundsAndItsRequiredItems() throws Exception {
    for (MoveType type : MoveTypes.standard().all()) {
      if (type.effect() != MoveEffect.ENTER) {
        continue;
      }
      String page = body(open(SampleOperators.CLERK, "/moves/" + type.id()));
      assertThat(page).contains("<h1>" + type.label() + "</h1>");
      type.grounds()
          .forEach(
              ground ->
                  assertThat(page).contains(">" + ground.code() + " " + ground.label() + "<"));
      boolean code =
          page.contains(
              "for=\"persons[0].residentRecordCode\"><span>住民票コード</span><span class=\"required\"");
      assertThat(code).as(type.id()).isEqualTo(!type.takesCodeFromPool());
    }
    assertThat(body(open(SampleOperators.CLERK, "/moves/moving-in"))).doesNotContain(">4 戸籍届出・通知<");
  }

  @Test
  @Proves({"4.2.0.4-M2", "4.2.0.5-M3"})
  void theDayOfEveryGroundIsOfferedAsToday() throws Exception {
    String page = body(open(SampleOperators.CLERK, "/moves/ex-officio-entry"));
    String today = value(body(open(SampleOperators.CLERK, "/moves/moving-in")), "notifiedOn");
    assertThat(value(page, "requestedOn")).isEqualTo(today);
    assertThat(value(page, "noticedOn")).isEqualTo(today);
    assertThat(page).contains("data-only=\"ground-3\"", "data-only=\"ground-4\"");
    String birth = body(open(SampleOperators.CLERK, "/moves/birth"));
    assertThat(value(birth, "noticedOn")).isEqualTo(today);
  }

  @Test
  void theDayOfAGroundThatIsNotChosenIsNotSent() throws Exception {
    EnteredMove entry =
        family().with(CommonField.GROUND, "2").with(CommonField.NOTIFIED_ON, today());
    String page = body(send(SampleOperators.CLERK, "/moves/moving-in", entry, "check"));
    assertThat(page).doesNotContain("E0119").contains("value=\"2\" selected");
  }

  @Test
  void placesAbroadAreInSightOnlyWhereTheyCanApply() throws Exception {
    String here = body(open(SampleOperators.CLERK, "/moves/moving-in"));
    assertThat(here).containsPattern("<option value=\"\"[^>]*data-place=\"japan\"[^>]*>1 国内");
    assertThat(here).contains("data-only=\"place-abroad\"", "data-only=\"place-japan\"");
    String abroad = body(open(SampleOperators.CLERK, "/moves/moving-in-from-abroad"));
    assertThat(abroad).containsPattern("<option value=\"\"[^>]*data-place=\"abroad\"[^>]*>3 国外");
    String unreported = body(open(SampleOperators.CLERK, "/moves/unreported-moving-in"));
    assertThat(unreported).contains(">2 国内（未届）");
    assertThat(body(open(SampleOperators.CLERK, "/moves/birth"))).doesNotContain("previousTown");
  }

  @Test
  @Proves({"4.0.1-M2", "4.2.1.2-M1", "4.2.0.3-M2"})
  void aChildIsBornIntoTheHouseholdOfItsParentsWithTheirDomicileOffered() throws Exception {
    registerPeople();
    assertThat(body(open(SampleOperators.CLERK, "/households/" + RegisteredPeople.FAMILY.value())))
        .contains("/moves/birth?household=" + RegisteredPeople.FAMILY.value());
    String page =
        body(
            open(
                SampleOperators.CLERK,
                "/moves/birth?household=" + RegisteredPeople.FAMILY.value()));
    assertThat(page).contains("<h1>出生</h1>", "この世帯に入ります", "健一");
    assertThat(page)
        .containsPattern("<option value=\"福島県会津若松市追手町１番地\" label=\"世帯主の本籍[^\"]*健一")
        .containsPattern("<datalist id=\"names\">[\\s\\S]*健一");

    EnteredMove birth =
        new EnteredMove(
            MoveTypes.standard().get("birth"),
            Map.of(
                CommonField.MOVED_ON, today(),
                CommonField.NOTICED_ON, today(),
                CommonField.HOUSEHOLD_NUMBER, RegisteredPeople.FAMILY.value()),
            List.of(
                new PersonEntry(
                    Map.of(
                        PersonField.KIND, "1",
                        PersonField.SURNAME, "渡邉",
                        PersonField.GIVEN_NAME, "葵",
                        PersonField.BIRTH_DATE, today(),
                        PersonField.SEX, "2",
                        PersonField.RELATIONSHIP, "子",
                        PersonField.DOMICILE, "福島県会津若松市追手町１番地",
                        PersonField.HEAD_OF_REGISTER, "渡邉　健一",
                        PersonField.RESIDENT_RECORD_CODE,
                            ResidentRecordCode.ofBody("7777000001").value()))));
    long draft = store(birth);
    assertThat(body(open(SampleOperators.CLERK, "/drafts/" + draft)))
        .contains("出生（仮登録番号", "異動事由", "出生");
    register(draft);
    String household =
        body(open(SampleOperators.CLERK, "/households/" + RegisteredPeople.FAMILY.value()));
    assertThat(household).contains("葵");
  }
}
