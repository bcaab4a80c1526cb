package jp.daicho.server.accesslog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import jp.daicho.conformance.Proves;
import jp.daicho.server.audit.AuditAction;
import jp.daicho.server.audit.AuditChain;
import jp.daicho.server.audit.AuditChain.Reach;
import jp.daicho.server.audit.AuditCheck;
import jp.daicho.server.audit.AuditEntry;
import jp.daicho.server.audit.Outcome;
import jp.daicho.server.operators.AccessRefusedException;
import jp.daicho.server.operators.SampleOperators;
import jp.daicho.server.registry.Search;
import jp.daicho.server.support.RegisteredPeople;
import jp.daicho.server.support.ServiceTest;
import org.jooq.exception.DataAccessException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Who may read the access log finds every entry by each of its items, and changes nothing (10.2).
 */
@ServiceTest
class AccessLogTests extends AccessLogTestBase {
  @Autowired AccessLog log;
  @Autowired AuditChain chain;
  @Autowired AuditCheck check;

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
}
