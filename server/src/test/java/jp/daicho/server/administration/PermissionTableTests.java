package jp.daicho.server.administration;

import static jp.daicho.server.operators.Permission.CERTIFICATE_ISSUE;
import static jp.daicho.server.operators.Permission.DISPLAY_ADMINISTRATION;
import static jp.daicho.server.operators.Permission.ENQUIRY;
import static jp.daicho.server.operators.Permission.MOVE_ENTRY;
import static jp.daicho.server.operators.Permission.OPERATOR_ADMINISTRATION;
import static jp.daicho.server.operators.Permission.REVIEW;
import static jp.daicho.server.operators.Permission.SEE_INDIVIDUAL_NUMBER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import jp.daicho.conformance.Proves;
import jp.daicho.ledger.finding.ComesClose;
import jp.daicho.ledger.finding.Finding;
import jp.daicho.ledger.finding.FindingCode;
import jp.daicho.ledger.finding.Raises;
import jp.daicho.server.administration.PermissionTable.By;
import jp.daicho.server.administration.PermissionTable.Holding;
import jp.daicho.server.audit.AuditAction;
import jp.daicho.server.findings.EntryRefusedException;
import jp.daicho.server.operators.AccessRefusedException;
import jp.daicho.server.operators.Door;
import jp.daicho.server.operators.Operation;
import jp.daicho.server.operators.Permission;
import jp.daicho.server.support.KeptPaper;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** 操作権限一覧表 of any day, as paper and file, and its change in bulk (10.3). */
class PermissionTableTests extends AdministrationTestBase {
  private static final String HEAD = "riyosha_id,shozoku_code,kengen,shori,kaishibi,shuryobi\n";

  @Autowired PermissionTable table;
  @Autowired PermissionFile file;
  @Autowired Door door;

  @Test
  void theTableTellsOfAnyDayWhoMayDoWhatAndByWhat() {
    long second = add("second", OPERATOR_ADMINISTRATION);
    administer(() -> departments.add("002", "税務課"));
    administer(
        () ->
            administration.change(
                second, version(second), "", new OperatorEntry("第二　管理", "002", "", false)));
    long number = number(clerk.login());
    LocalDate day = today().plusDays(4);
    as("second", () -> work(() -> grants.change("001", 1, give(day + "", "", REVIEW)), true));
    administer(
        () -> grants.change(number, version(number), give(day + "", day.plusDays(1) + "", REVIEW)));
    administer(() -> grants.change(number, version(number), take(day + "", MOVE_ENTRY)));

    assertThat(line(clerk.login(), null).get(MOVE_ENTRY))
        .isEqualTo(new Holding(By.SELF, LocalDate.of(2020, 4, 1), day.minusDays(1)));
    assertThat(line(clerk.login(), null).get(REVIEW)).isNull();
    assertThat(line(clerk.login(), day).get(MOVE_ENTRY)).isNull();
    assertThat(line(clerk.login(), day).get(REVIEW)).isEqualTo(new Holding(By.BOTH, day, null));
    assertThat(line(clerk.login(), day.plusDays(2)).get(REVIEW))
        .isEqualTo(new Holding(By.DEPARTMENT, day, null));
    days(9);
    assertThat(line(clerk.login(), today().minusDays(9)).get(MOVE_ENTRY)).isNotNull();
  }

  /** What the table says of an operator is what she may do, permission by permission. */
  @Test
  @Proves("10.3-M9")
  void theDoorOpensForExactlyWhatTheTableTells() {
    for (PermissionTable.Line line : asAdministrator(() -> table.on(null))) {
      for (Permission permission : Permission.values()) {
        Operation operation = Operation.of("試験", AuditAction.ENQUIRY, permission);
        boolean opened;
        try {
          opened = as(line.operator().login(), () -> door.enter(operation, passage -> true));
        } catch (AccessRefusedException refusal) {
          opened = false;
        }
        assertThat(opened)
            .as("%s %s", line.operator().login(), permission.label())
            .isEqualTo(line.get(permission) != null);
      }
    }
  }

  @Test
  void theTableIsSavedAsPdfAndCsv() throws Exception {
    String csv = new String(fetch("/api/operator-permissions.csv"), StandardCharsets.UTF_8);
    assertThat(csv)
        .startsWith("\uFEFF利用者ID,利用者名称,所属部署,入力場所,操作権限,付与,開始日,終了日,状態\r\n")
        .contains(clerk.login() + ",窓口　花子,市民課,本庁市民課窓口,異動入力,本人,令和2年4月1日,,利用中\r\n");
    byte[] pdf = fetch("/api/operator-permissions.pdf");
    KeptPaper.draw("operator-permissions", pdf);
    assertThat(KeptPaper.text("operator-permissions", pdf))
        .contains("操作権限一覧表", "窓口　花子", "証明書発行", "市民課");
    String json = new String(fetch("/api/operator-permissions"), StandardCharsets.UTF_8);
    assertThat(json).contains("\"MOVE_ENTRY\":{\"by\":\"SELF\",\"from\":\"2020-04-01\"");
  }

  @Test
  @Proves("10.3-M11")
  void aFileChangesManyPermissionsOnTheirDayAndOnlyWhenWanted() {
    String lines =
        HEAD
            + clerk.login()
            + ",,異動入力,取消し,,\n"
            + clerk.login()
            + ",,審査,付与,R9.4.1,R9.4.30\n"
            + ",002,証明書発行,付与,,\n";
    administer(() -> departments.add("002", "税務課"));
    String day = today().plusDays(2).toString();

    PermissionFile.Result tried = load(lines, day, true);
    assertThat(tried).isEqualTo(new PermissionFile.Result(2, 1, 2, false));
    assertThat(line(clerk.login(), today().plusDays(2)).get(MOVE_ENTRY)).isNotNull();

    load(lines, day, false);
    assertThat(line(clerk.login(), today().plusDays(1)).get(MOVE_ENTRY)).isNotNull();
    assertThat(line(clerk.login(), today().plusDays(2)).get(MOVE_ENTRY)).isNull();
    assertThat(line(clerk.login(), LocalDate.of(2027, 4, 30)).get(REVIEW)).isNotNull();
    assertThat(line(clerk.login(), LocalDate.of(2027, 5, 1)).get(REVIEW)).isNull();
    assertThat(asAdministrator(() -> directory.department("002")).periods())
        .extracting(PermissionPeriod::permission)
        .containsExactly(CERTIFICATE_ISSUE);
    assertThat(told("操作権限の一括登録")).containsEntry("付与", "2").containsKey("異動入力");
  }

  @Test
  @Raises({
    FindingCode.HOLDER_NOT_ONE,
    FindingCode.HOLDER_UNKNOWN,
    FindingCode.PERMISSION_TWICE,
    FindingCode.PERMISSION_OF_OTHERS
  })
  @ComesClose({
    FindingCode.HOLDER_NOT_ONE,
    FindingCode.HOLDER_UNKNOWN,
    FindingCode.PERMISSION_TWICE,
    FindingCode.PERMISSION_OF_OTHERS
  })
  void allFaultsOfAFileAreToldAtOnceAndNothingIsDone() {
    add("powers", OPERATOR_ADMINISTRATION);
    String lines =
        HEAD
            + "nobody,,照会,付与,,\n"
            + ",,照会,付与,,\n"
            + clerk.login()
            + ",,校長,付与,,\n"
            + clerk.login()
            + ",,審査,貸与,R8.13.1,\n"
            + clerk.login()
            + ",,決裁（本登録）,付与,R9.4.1,R9.3.1\n"
            + clerk.login()
            + ",,決裁（本登録）,取消し,,\n"
            + clerk.login()
            + ",,個人番号の表示,取消し,,\n"
            + clerk.login()
            + ",,異動入力,取消し,,\n";

    assertThat(found("powers", lines))
        .extracting(finding -> finding.where().path() + " " + finding.code())
        .containsExactlyInAnyOrder(
            "line[2] HOLDER_UNKNOWN",
            "line[3] HOLDER_NOT_ONE",
            "line[4] UNKNOWN_CODE",
            "line[5] UNKNOWN_CODE",
            "line[5] IMPOSSIBLE_DATE",
            "line[6] PERIOD_REVERSED",
            "line[7] PERMISSION_TWICE",
            "line[8] PERMISSION_OF_OTHERS");
    assertThat(held(clerk.login())).contains(MOVE_ENTRY, SEE_INDIVIDUAL_NUMBER);
    assertThat(
            found(
                administrator.login(),
                HEAD + clerk.login() + ",,個人番号の表示,取消し,,\n" + clerk.login() + ",,審査,付与,,\n"))
        .isEmpty();
    assertThat(held(clerk.login())).contains(REVIEW).doesNotContain(SEE_INDIVIDUAL_NUMBER);
  }

  @Test
  void aFileDoesNotGetAroundTheRulesOfAdministrators() {
    add("second", OPERATOR_ADMINISTRATION, DISPLAY_ADMINISTRATION);
    String mine = HEAD + administrator.login() + ",,照会,付与,,\n";
    assertThat(found(administrator.login(), mine))
        .extracting(Finding::code)
        .containsExactly(FindingCode.OWN_PERMISSIONS);
    assertThat(found(administrator.login(), HEAD + "second,,操作権限管理,取消し,,\n")).isEmpty();
    assertThat(found(administrator.login(), HEAD + ",001,照会,付与,,\n"))
        .extracting(Finding::code)
        .containsExactly(FindingCode.OWN_PERMISSIONS);
    assertThat(found(administrator.login(), "kengen\n照会\n"))
        .extracting(Finding::code)
        .containsExactly(FindingCode.FILE_COLUMNS);
    assertThat(line("second", null).get(ENQUIRY)).isNull();
  }

  private List<Finding> found(String login, String lines) {
    try {
      as(login, () -> file.load(lines.getBytes(StandardCharsets.UTF_8), "", false));
      return List.of();
    } catch (EntryRefusedException refusal) {
      return refusal.findings();
    }
  }

  private PermissionFile.Result load(String lines, String from, boolean tryOnly) {
    return asAdministrator(() -> file.load(lines.getBytes(StandardCharsets.UTF_8), from, tryOnly));
  }

  private static <T> T work(Runnable work, T result) {
    work.run();
    return result;
  }

  private PermissionTable.Line line(
      String login, @org.jspecify.annotations.Nullable LocalDate day) {
    return asAdministrator(() -> table.on(day)).stream()
        .filter(line -> line.operator().login().equals(login))
        .findFirst()
        .orElseThrow();
  }

  private byte[] fetch(String address) throws Exception {
    return web.perform(
            get(address)
                .with(
                    httpBasic(
                        municipality.code().value() + "/" + administrator.login(),
                        administrator.password())))
        .andReturn()
        .getResponse()
        .getContentAsByteArray();
  }
}
