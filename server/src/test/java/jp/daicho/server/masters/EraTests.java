package jp.daicho.server.masters;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import jp.daicho.conformance.Proves;
import jp.daicho.ledger.calendar.EraCalendar;
import jp.daicho.ledger.calendar.RegisterDate;
import jp.daicho.ledger.finding.ComesClose;
import jp.daicho.ledger.finding.FindingCode;
import jp.daicho.ledger.finding.Raises;
import jp.daicho.server.reference.Eras;
import jp.daicho.server.reference.MasterEntry;
import jp.daicho.server.reference.MasterKind;
import jp.daicho.server.reference.StandardReferenceData;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Eras (1.3.6). The new ones of these tests begin centuries from now: all tests share them. */
class EraTests extends MasterTestBase {
  private static final Map<String, String> NEXT =
      Map.of(
          "code", "8", "name", "試験", "letter", "X", "startOn", "2301-05-01", "startInBoth", "NO");

  @Autowired Eras eras;

  @Test
  @Proves("1.3.6-M1")
  void theMasterSaysWhichDayIsWhichInBothCalendars() {
    assertThat(list(MasterKind.ERAS, "").subList(0, 5))
        .extracting(era -> era.value("name") + era.value("letter") + era.value("startOn"))
        .containsExactly(
            "明治M1868-01-25", "大正T1912-07-30", "昭和S1926-12-25", "平成H1989-01-08", "令和R2019-05-01");
    assertThat(list(MasterKind.ERAS, "大正").getFirst().value("startInBoth")).isEqualTo("YES");
    EraCalendar calendar = StandardReferenceData.eras();
    assertThat(RegisterDate.parse("S64.1.7", calendar).day()).isEqualTo("1989-01-07");
    assertThat(RegisterDate.of(LocalDate.of(1989, 1, 8)).toJapanese(calendar))
        .isEqualTo("平成元年1月8日");
  }

  @Test
  @ComesClose({FindingCode.ERA_NOT_LATER, FindingCode.ERA_TAKEN})
  @Proves("1.3.6-M2")
  void aNewEraIsEnteredAndCountsEverywhereWithoutAnotherProgram() {
    LocalDate day = LocalDate.of(2301, 5, 1);
    String before = RegisterDate.of(day).toJapanese(StandardReferenceData.eras());
    MasterEntry era = enter(NEXT);

    EraCalendar calendar = StandardReferenceData.eras();
    assertThat(before).startsWith("令和283年");
    assertThat(RegisterDate.of(day).toJapanese(calendar)).isEqualTo("試験元年5月1日");
    assertThat(RegisterDate.of(day.minusDays(1)).toJapanese(calendar)).isEqualTo("令和283年4月30日");
    assertThat(RegisterDate.parse("X2.1.1", calendar).day()).isEqualTo("2302-01-01");
    assertThat(RegisterDate.parse("試験元年5月1日", calendar).day()).isEqualTo(day);
    assertThat(
            refused(
                () ->
                    masters.add(
                        MasterKind.PLACES,
                        PlaceTests.with(
                            Map.of("code", "9", "name", "九", "kind", "BRANCH"),
                            "validFrom",
                            "X1.5.1"))))
        .as("a day of the new era is typed on a screen")
        .isEmpty();

    MasterEntry corrected =
        change(MasterKind.ERAS, era, Map.of("name", "訂正", "startOn", "2301-05-02"));
    assertThat(corrected.version()).isEqualTo(era.version() + 1);
    assertThat(RegisterDate.of(day.plusDays(1)).toJapanese(StandardReferenceData.eras()))
        .isEqualTo("訂正元年5月2日");
    assertThat(asAdministrator(() -> masters.history(MasterKind.ERAS, "8"))).isNotEmpty();
  }

  @Test
  @Raises({FindingCode.ERA_NOT_LATER, FindingCode.ERA_TAKEN})
  void anEraFollowsTheOthersAndIsUnlikeThem() {
    assertThat(
            refused(
                () -> masters.add(MasterKind.ERAS, PlaceTests.with(NEXT, "startOn", "2019-05-01"))))
        .containsExactly(FindingCode.ERA_NOT_LATER);
    assertThat(refused(() -> masters.add(MasterKind.ERAS, PlaceTests.with(NEXT, "letter", "r"))))
        .containsExactly(FindingCode.ERA_TAKEN);
    assertThat(refused(() -> masters.add(MasterKind.ERAS, Map.of("startOn", "2301-02-30"))))
        .containsExactly(
            FindingCode.EMPTY,
            FindingCode.EMPTY,
            FindingCode.EMPTY,
            FindingCode.IMPOSSIBLE_DATE,
            FindingCode.UNKNOWN_CODE);
    MasterEntry reiwa = list(MasterKind.ERAS, "令和").getFirst();
    assertThat(
            refused(
                () ->
                    masters.change(
                        MasterKind.ERAS,
                        reiwa.key(),
                        0,
                        PlaceTests.with(reiwa.values(), "startOn", "2019-05-02"))))
        .as("what the program carries stays")
        .containsExactly(FindingCode.ENTRY_CHANGED);
  }

  private MasterEntry enter(Map<String, String> era) {
    return add(MasterKind.ERAS, era);
  }

  @AfterEach
  void forgetTheEra() throws java.sql.SQLException {
    var owner = jp.daicho.server.support.TestDatabase.owner();
    try (var connection =
            java.sql.DriverManager.getConnection(
                jp.daicho.server.support.TestDatabase.url(), owner.user(), owner.password());
        var statement = connection.createStatement()) {
      statement.execute("DELETE FROM era");
    }
    eras.reread();
  }
}
