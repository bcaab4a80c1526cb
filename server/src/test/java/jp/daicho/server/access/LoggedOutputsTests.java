package jp.daicho.server.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import jp.daicho.server.access.Visitor.Answer;
import jp.daicho.server.audit.AuditAction;
import jp.daicho.server.audit.AuditEntry;
import jp.daicho.server.audit.AuditLog;
import jp.daicho.server.audit.LogKind;
import jp.daicho.server.audit.Outcome;
import jp.daicho.server.operators.Operator;
import jp.daicho.server.operators.Permission;
import jp.daicho.server.support.ServiceTest;
import jp.daicho.server.tenancy.Tenancy;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.MockMvc;

/**
 * Whatever comes out of a route is in the log it belongs to (10.2), with all that the log has to
 * say: pages in the print log, files of data as extractions, changed settings in the log of
 * settings. All routes of the table of who may use what are asked.
 */
@ServiceTest
class LoggedOutputsTests {
  private static final int MOST = 50;

  /** What the print log names (10.2); the rest is told by every entry. */
  private static final List<String> OF_PRINTS = List.of("タイトル", "枚数", "公印", "個人番号", "出力形式");

  private static final Set<Permission> OF_SETTINGS =
      Set.of(
          Permission.REFERENCE_MANAGEMENT,
          Permission.OPERATOR_ADMINISTRATION,
          Permission.DISPLAY_ADMINISTRATION);

  @Autowired MockMvc web;
  @Autowired ApplicationContext context;
  @Autowired Tenancy tenancy;
  @Autowired AuditLog log;

  @Test
  void whateverComesOutIsInItsLog() {
    PlantedRegister here = PlantedRegister.of(context);
    Visitor visitor = new Visitor(web);
    List<String> faults = new ArrayList<>();
    int prints = 0;
    int extractions = 0;
    int settings = 0;
    for (boolean changing : List.of(false, true)) {
      for (AccessRule rule : AccessTable.read().values()) {
        if (rule.changes() != changing || !rule.needs().signedIn()) {
          continue;
        }
        Operator operator =
            rule.endsSessions()
                ? here.roles().once(Set.of(Permission.values()))
                : here.roles().everything();
        long before = count(here);
        Answer answer = visitor.ask(operator, rule.ask(here.numbers()));
        List<AuditEntry> written = since(here, before);
        if (answer.status() >= 400) {
          continue;
        }
        if (isPages(rule, answer)) {
          prints++;
          if (written.stream().noneMatch(LoggedOutputsTests::isWholePrint)) {
            faults.add(rule.route() + " is not in the print log: " + named(written));
          }
        } else if (answer.type().startsWith("text/csv")) {
          extractions++;
          if (written.stream()
              .noneMatch(
                  entry ->
                      entry.action() == AuditAction.DATA_EXTRACTION
                          && entry.detail().containsKey("ファイル名"))) {
            faults.add(rule.route() + " is no extraction: " + named(written));
          }
        } else if (changing && isOfSettings(rule)) {
          settings++;
          if (written.stream()
              .noneMatch(
                  entry ->
                      entry.action().kind() == LogKind.SETTING
                          && entry.outcome() == Outcome.DONE)) {
            faults.add(rule.route() + " is no change of settings: " + named(written));
          }
        }
      }
    }
    assertThat(faults).isEmpty();
    assertThat(prints).as("pages").isGreaterThan(15);
    assertThat(extractions).as("files of data").isGreaterThan(15);
    assertThat(settings).as("settings").isGreaterThan(10);
  }

  /** A PDF, or pages to be looked at; the picture of a code to sign in with is no paper. */
  private static boolean isPages(AccessRule rule, Answer answer) {
    return answer.type().startsWith("application/pdf")
        || answer.type().startsWith("application/zip")
        || (answer.text().contains("data:image/png;base64")
            && !rule.address().contains("one-time-password")
            && !rule.address().contains("seals"));
  }

  private static boolean isWholePrint(AuditEntry entry) {
    return entry.action() == AuditAction.PRINTING
        && entry.outcome() == Outcome.DONE
        && entry.operatorId() != null
        && !entry.terminal().isEmpty()
        && entry.detail().keySet().containsAll(OF_PRINTS)
        && (entry.detail().containsValue("プレビュー") || entry.detail().containsKey("ファイル名"));
  }

  private static boolean isOfSettings(AccessRule rule) {
    return !rule.needs().noPermission()
        && !rule.address().endsWith(".pdf") // prints a list of settings
        && rule.needs().enough().stream().anyMatch(OF_SETTINGS::containsAll);
  }

  private static List<String> named(List<AuditEntry> written) {
    return written.stream().map(entry -> entry.action() + " " + entry.operation()).toList();
  }

  private long count(PlantedRegister register) {
    return tenancy.within(
        register.municipality().code(),
        () ->
            tenancy
                .read(
                    "SELECT count(*) FROM audit_entry WHERE lg_code = ?::bpchar",
                    List.of(register.municipality().code().value()),
                    row -> row.getLong(1))
                .getFirst());
  }

  private List<AuditEntry> since(PlantedRegister register, long before) {
    long written = count(register) - before;
    return tenancy.within(
        register.municipality().code(), () -> log.newest((int) Math.min(written, MOST)));
  }
}
