package jp.daicho.server.accesslog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import jp.daicho.conformance.Proves;
import jp.daicho.server.audit.AuditAction;
import jp.daicho.server.audit.Outcome;
import jp.daicho.server.operators.SampleOperators;
import jp.daicho.server.registry.Search;
import jp.daicho.server.support.ServiceTest;
import org.junit.jupiter.api.Test;

/** What the log tells of by itself: analyses, and what is many of late (10.2). */
@ServiceTest
class AccessAnalysisTests extends AccessLogTestBase {
  @Test
  @Proves("10.2-M4")
  void theAnalysesOfTheSectionAreMade() throws Exception {
    write(entry(DAY, LocalTime.of(12, 0), AuditAction.ENQUIRY, "noon", Outcome.DONE, false));
    write(entry(DAY, LocalTime.of(3, 0), AuditAction.ENQUIRY, "night", Outcome.DONE, false));
    write(entry(DAY, LocalTime.of(8, 30), AuditAction.ENQUIRY, "morning", Outcome.DONE, false));
    write(entry(DAY, LocalTime.of(17, 15), AuditAction.ENQUIRY, "evening", Outcome.DONE, false));
    write(
        entry(
            LocalDate.of(2026, 6, 6),
            LocalTime.NOON,
            AuditAction.ENQUIRY,
            "saturday",
            Outcome.DONE,
            false));
    write(
        entry(
            LocalDate.of(2026, 6, 5),
            LocalTime.NOON,
            AuditAction.ENQUIRY,
            "holiday",
            Outcome.DONE,
            false));
    write(entry(DAY, LocalTime.NOON, AuditAction.SIGN_IN, "madoguchi", Outcome.DONE, false));
    write(entry(DAY, LocalTime.NOON, AuditAction.SIGN_IN, "madoguchi", Outcome.REFUSED, false));
    set(2, 500, LocalDate.of(2026, 6, 5));
    for (int i = 0; i < 2; i++) {
      write(entry(DAY, LocalTime.of(10, i), AuditAction.ENQUIRY, "much", Outcome.DONE, false));
    }

    assertThat(rows(Analysis.ODD_HOURS))
        .extracting(row -> row.get(2))
        .containsExactly("saturday", "holiday", "evening", "night");
    assertThat(rows(Analysis.FAILED_SIGN_INS))
        .singleElement()
        .satisfies(row -> assertThat(row).contains("madoguchi", "窓口　花子"));
    assertThat(rows(Analysis.SIGN_INS))
        .singleElement()
        .satisfies(
            row -> assertThat(row.subList(0, 4)).containsExactly("madoguchi", "窓口　花子", "1", "1"));
    for (Analysis analysis : Analysis.values()) {
      assertThat(file("/access-log/analyses/" + analysis.id() + ".csv?from=R8.6.3&to=R8.6.6"))
          .startsWith("\uFEFF" + String.join(",", analysis.headings()));
    }
    assertThat(rows(Analysis.MASS_SEARCHES))
        .containsExactly(List.of("much", "", "2026/06/03 10時台", "2", "2"));
  }

  @Test
  void searchesByNumberAreTold() {
    asClerk(() -> enquiries.find(FATHER, Search.Scope.RESIDENTS, 1));
    asClerk(() -> enquiries.find("渡辺", Search.Scope.RESIDENTS, 1));

    LocalDate today = LocalDate.now(JAPAN);
    List<List<String>> rows =
        as(AUDITOR, () -> analyses.rows(Analysis.BY_NUMBER, today, today, 100));

    assertThat(rows)
        .singleElement()
        .satisfies(row -> assertThat(row).contains("世帯番号、宛名番号", FATHER, SampleOperators.CLERK));
  }

  @Test
  void whatIsManyOfLateIsTold() {
    LocalDate today = LocalDate.now(JAPAN);
    set(2, 500, today.minusDays(1));
    for (int i = 0; i < 3; i++) {
      write(
          entry(
              today.minusDays(1),
              LocalTime.of(10, i),
              AuditAction.ENQUIRY,
              "much",
              Outcome.DONE,
              false));
    }
    for (int i = 0; i < 5; i++) {
      write(entry(today, LocalTime.of(9, i), AuditAction.SIGN_IN, "guess", Outcome.REFUSED, false));
    }

    assertThat(as(AUDITOR, () -> analyses.alerts()))
        .extracting(AccessAnalyses.Alert::kind, AccessAnalyses.Alert::operator)
        .contains(tuple("大量検索", "much"), tuple("時間外アクセス", "much"), tuple("ログイン失敗", "guess"));
  }

  private List<List<String>> rows(Analysis analysis) {
    return as(AUDITOR, () -> analyses.rows(analysis, DAY, DAY.plusDays(3), 100));
  }
}
