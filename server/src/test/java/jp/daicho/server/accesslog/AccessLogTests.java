package jp.daicho.server.accesslog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import jp.daicho.conformance.Proves;
import jp.daicho.server.audit.AuditAction;
import jp.daicho.server.audit.AuditChain;
import jp.daicho.server.audit.AuditChain.Reach;
import jp.daicho.server.audit.AuditCheck;
import jp.daicho.server.audit.AuditEntry;
import jp.daicho.server.audit.AuditLog;
import jp.daicho.server.audit.Outcome;
import jp.daicho.server.inquiry.Enquiries;
import jp.daicho.server.operators.AccessRefusedException;
import jp.daicho.server.operators.Permission;
import jp.daicho.server.operators.SampleOperators;
import jp.daicho.server.registry.Search;
import jp.daicho.server.support.PeopleTestBase;
import jp.daicho.server.support.RegisteredPeople;
import jp.daicho.server.support.ServiceTest;
import org.jooq.exception.DataAccessException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/**
 * Who may read the access log finds every entry by each of its items, and changes nothing (10.2).
 */
@ServiceTest
class AccessLogTests extends PeopleTestBase {
  private static final ZoneId JAPAN = ZoneId.of("Asia/Tokyo");
  private static final String AUDITOR = "kansa";
  private static final String FATHER = RegisteredPeople.FATHER.value();

  /** A Wednesday. */
  private static final LocalDate DAY = LocalDate.of(2026, 6, 3);

  @Autowired AccessLog log;
  @Autowired AuditLog audit;
  @Autowired AuditChain chain;
  @Autowired AuditCheck check;
  @Autowired AccessAnalyses analyses;
  @Autowired AuditSettings settings;
  @Autowired Enquiries enquiries;
  @Autowired MockMvc web;

  @BeforeEach
  void anAuditor() {
    addOperator(AUDITOR, Set.of(Permission.AUDIT_READING));
  }

  @ParameterizedTest
  @CsvSource({
    "operator, madoguchi, 2",
    "operator, nobody, 1",
    "resident, 1001, 1",
    "kind, AUTHENTICATION, 1",
    "kind, PRINT, 1",
    "action, PRINTING, 1",
    "outcome, REFUSED, 1",
    "numberShown, true, 1",
    "numberShown, false, 2",
    "place, 009, 1",
    "terminal, 端末9, 1",
    "text, 見本.csv, 1",
    "text, 証明書, 1",
    "from, R8.6.4, 0",
    "to, R8.6.2, 0"
  })
  void entriesAreFoundByEachOfTheirItems(String item, String value, int count) throws Exception {
    write(entry(DAY, LocalTime.NOON, AuditAction.ENQUIRY, "madoguchi", Outcome.DONE, true));
    write(entry(DAY, LocalTime.NOON, AuditAction.SIGN_IN, "nobody", Outcome.REFUSED, false));
    write(
        new AuditEntry(
            at(DAY, LocalTime.NOON),
            AuditAction.PRINTING,
            "証明書・帳票の印刷",
            "/certificates",
            null,
            "madoguchi",
            "009",
            "端末9",
            new TreeSet<>(),
            false,
            Outcome.DONE,
            new TreeMap<>(Map.of("ファイル名", "見本.csv"))));
    String typed = item.equals("resident") ? FATHER : value;

    String found = body(item, typed);

    assertThat(found.split("\"number\":", -1)).hasSize(count + 1);
  }

  @Test
  void anEntryAboutAResidentIsFoundBeforeAndAfterItIsLinked() {
    asClerk(() -> enquiries.find("渡辺", Search.Scope.RESIDENTS, 1));

    List<Long> fresh = numbers(about());
    assertThat(fresh).isNotEmpty();
    chain.link(municipality.code(), Reach.NEAR);
    assertThat(numbers(about())).containsAll(fresh);
  }

  @Test
  void pagesFollowOneAnotherWithoutLossOrRepetition() {
    for (int i = 0; i < 120; i++) {
      write(
          entry(
              DAY,
              LocalTime.NOON.plusSeconds(i / 10),
              AuditAction.ENQUIRY,
              "a",
              Outcome.DONE,
              false));
    }
    List<Long> read = new ArrayList<>();
    AccessCriteria criteria = criteria("a", null);
    AccessLog.Found page = find(criteria);
    while (page.next() != null) {
      assertThat(page.entries()).hasSize(AccessLog.PAGE_SIZE);
      read.addAll(numbers(page));
      page = find(criteria("a", page.next()));
    }
    read.addAll(numbers(page));

    assertThat(read).hasSize(120).doesNotHaveDuplicates();
    assertThat(page.entries().getLast().at()).isEqualTo(at(DAY, LocalTime.NOON));
  }

  @Test
  void readingTheLogIsInTheLogAndNeedsThePermission() {
    find(criteria(null, null));

    assertThat(find(criteria(AUDITOR, null)).entries())
        .anySatisfy(entry -> assertThat(entry.operation()).isEqualTo("アクセスログの検索"));
    assertThatThrownBy(() -> asClerk(() -> log.find(criteria(null, null))))
        .isInstanceOf(AccessRefusedException.class);
    assertThatThrownBy(() -> asClerk(() -> analyses.alerts()))
        .isInstanceOf(AccessRefusedException.class);
    assertThatThrownBy(() -> as(AUDITOR, () -> settings.change(AccessSettings.USUAL)))
        .isInstanceOf(AccessRefusedException.class);
  }

  @Test
  void faultsComeAllAtOnce() throws Exception {
    String problem =
        web.perform(
                get("/api/access-log/entries?from=x&to=y&kind=z&resident=x&numberShown=2&before=3")
                    .with(at(AUDITOR)))
            .andExpect(status().isUnprocessableContent())
            .andReturn()
            .getResponse()
            .getContentAsString(StandardCharsets.UTF_8);
    assertThat(problem)
        .contains(
            "\"path\":\"from\"",
            "\"path\":\"to\"",
            "\"path\":\"kind\"",
            "\"path\":\"resident\"",
            "\"path\":\"numberShown\"",
            "\"path\":\"before\"");
  }

  @Test
  void theFileHoldsWhatIsFoundAndNoFormula() throws Exception {
    write(
        new AuditEntry(
            at(DAY, LocalTime.NOON),
            AuditAction.SIGN_IN,
            "ログイン",
            "/login",
            null,
            "=HYPERLINK(\"http://example\")",
            null,
            "@端末",
            new TreeSet<>(),
            false,
            Outcome.REFUSED,
            new TreeMap<>()));

    String csv =
        web.perform(get("/access-log/entries.csv?from=R8.6.3&to=R8.6.3").with(at(AUDITOR)))
            .andExpect(status().isOk())
            .andReturn()
            .getResponse()
            .getContentAsString(StandardCharsets.UTF_8);

    assertThat(csv)
        .startsWith("\uFEFFログの番号,日時,")
        .contains("\"'=HYPERLINK(\"\"http://example\"\")\"", "'@端末", "2026/06/03 12:00:00.000");
    assertThat(csv.lines()).hasSize(2);
  }

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

  /** What is more is in the tests of tampering: what the owner of the database does is found. */
  @Test
  @Proves("10.2-M3")
  void nobodyCanRewriteTheLogAndItsAnalysesAreSaved() throws Exception {
    write(entry(DAY, LocalTime.of(3, 0), AuditAction.ENQUIRY, "night", Outcome.DONE, false));
    String of = " WHERE lg_code = '" + municipality.code().value() + "'";
    for (String statement :
        List.of("UPDATE audit_entry SET outcome = 'DONE'" + of, "DELETE FROM audit_entry" + of)) {
      assertThatThrownBy(
              () -> tenancy.within(municipality.code(), () -> tenancy.sql().execute(statement)))
          .isInstanceOf(DataAccessException.class)
          .hasRootCauseMessage("ERROR: permission denied for table audit_entry");
    }
    chain.seal(municipality.code());
    assertThat(check.check(municipality.code(), List.of(), checked -> {}).faults()).isEmpty();
    assertThat(file("/access-log/analyses/odd-hours.csv?from=R8.6.3&to=R8.6.3"))
        .contains("2026/06/03 03:00:00", "night");
  }

  private String file(String address) throws Exception {
    return web.perform(get(address).with(at(AUDITOR)))
        .andExpect(status().isOk())
        .andReturn()
        .getResponse()
        .getContentAsString(StandardCharsets.UTF_8);
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

  @Test
  void settingsAreChangedThroughTheApiByThoseWhoManageThem() throws Exception {
    String kept =
        web.perform(get("/api/access-log/settings").with(at(SampleOperators.ADMINISTRATOR)))
            .andExpect(status().isOk())
            .andReturn()
            .getResponse()
            .getContentAsString(StandardCharsets.UTF_8);
    assertThat(kept).contains("\"keptMonths\":\"0\"", "\"officeTo\":\"17:15\"", "SUNDAY");
    assertThat(sent(kept.replace("\"keptMonths\":\"0\"", "\"keptMonths\":\"84\""), 200))
        .contains("\"keptMonths\":\"84\"");
    assertThat(
            sent(
                kept.replace("\"keptMonths\":\"0\"", "\"keptMonths\":\"9999\"")
                    .replace("17:15", "07:15")
                    .replace("\"alertDays\":\"7\"", "\"alertDays\":\"0\""),
                422))
        .contains("E1280", "E1003", "alertDays");
    web.perform(
            put("/api/access-log/settings")
                .contentType("application/json")
                .content(kept)
                .with(at(AUDITOR))
                .with(csrf()))
        .andExpect(status().isForbidden());
  }

  private String sent(String content, int expected) throws Exception {
    return web.perform(
            put("/api/access-log/settings")
                .contentType("application/json")
                .content(content)
                .with(at(SampleOperators.ADMINISTRATOR))
                .with(csrf()))
        .andExpect(status().is(expected))
        .andReturn()
        .getResponse()
        .getContentAsString(StandardCharsets.UTF_8);
  }

  private String body(String item, String typed) throws Exception {
    Map<String, String> asked = new TreeMap<>(Map.of("from", "R8.6.3", "to", "R8.6.3"));
    if (item.equals("from")) {
      asked.put("to", "R8.6.9");
    } else if (item.equals("to")) {
      asked.put("from", "R8.6.1");
    }
    asked.put(item, typed);
    var request = get("/api/access-log/entries").with(at(AUDITOR));
    asked.forEach(request::param);
    return web.perform(request)
        .andExpect(status().isOk())
        .andReturn()
        .getResponse()
        .getContentAsString(StandardCharsets.UTF_8);
  }

  private void set(int searches, int residents, LocalDate holiday) {
    AccessSettings usual = AccessSettings.USUAL;
    as(
        SampleOperators.ADMINISTRATOR,
        () ->
            settings.change(
                new AccessSettings(
                    0,
                    usual.officeFrom(),
                    usual.officeTo(),
                    usual.closedWeekdays(),
                    new TreeSet<>(Set.of(holiday)),
                    searches,
                    residents,
                    1,
                    5,
                    7)));
  }

  private List<List<String>> rows(Analysis analysis) {
    return as(AUDITOR, () -> analyses.rows(analysis, DAY, DAY.plusDays(3), 100));
  }

  private AccessLog.Found find(AccessCriteria criteria) {
    return as(AUDITOR, () -> log.find(criteria));
  }

  private AccessLog.Found about() {
    return find(
        new AccessCriteria(
            null,
            null,
            null,
            AuditAction.ENQUIRY,
            SampleOperators.CLERK,
            RegisteredPeople.FATHER,
            null,
            null,
            null,
            null,
            null,
            null));
  }

  private static AccessCriteria criteria(
      @Nullable String login, AccessCriteria.@Nullable Position before) {
    return new AccessCriteria(
        null, null, null, null, login, null, null, null, null, null, null, before);
  }

  private static List<Long> numbers(AccessLog.Found found) {
    return found.entries().stream().map(LoggedAccess::number).toList();
  }

  private void write(AuditEntry entry) {
    tenancy.within(
        municipality.code(),
        () -> {
          audit.append(entry);
          return 0;
        });
  }

  private static Instant at(LocalDate day, LocalTime time) {
    return day.atTime(time).atZone(JAPAN).toInstant();
  }

  private static AuditEntry entry(
      LocalDate day,
      LocalTime time,
      AuditAction action,
      String login,
      Outcome outcome,
      boolean numberShown) {
    return new AuditEntry(
        at(day, time),
        action,
        action.label(),
        "/",
        null,
        login,
        "001",
        "端末1",
        action == AuditAction.ENQUIRY ? new TreeSet<>(Set.of(FATHER)) : new TreeSet<>(),
        numberShown,
        outcome,
        new TreeMap<>());
  }

  private RequestPostProcessor at(String login) {
    return authentication(
        new UsernamePasswordAuthenticationToken(
            operator(login), null, AuthorityUtils.NO_AUTHORITIES));
  }
}
