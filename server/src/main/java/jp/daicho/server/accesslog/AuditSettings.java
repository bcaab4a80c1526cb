package jp.daicho.server.accesslog;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import jp.daicho.ledger.finding.EntryItem;
import jp.daicho.ledger.finding.FindingCode;
import jp.daicho.ledger.finding.Findings;
import jp.daicho.server.accesslog.internal.SettingTable;
import jp.daicho.server.audit.AuditAction;
import jp.daicho.server.findings.EntryRefusedException;
import jp.daicho.server.operators.Door;
import jp.daicho.server.operators.Operation;
import jp.daicho.server.operators.Passage;
import jp.daicho.server.operators.Permission;
import org.springframework.stereotype.Component;

/**
 * The settings of the log. Whoever reads the log cannot change them: they are of those who manage
 * settings, and changing them is in the log.
 */
@Component
public final class AuditSettings {
  private static final ZoneId JAPAN = ZoneId.of("Asia/Tokyo");
  private static final int MOST_MONTHS = 1_200;
  private static final int MOST = 1_000_000;
  private static final int MOST_DAYS = 92;

  private static final Operation LOOK =
      Operation.of("アクセスログの設定の確認", AuditAction.ENQUIRY, Permission.REFERENCE_MANAGEMENT);
  private static final Operation CHANGE =
      Operation.of("アクセスログの設定の変更", AuditAction.SETTING_CHANGE, Permission.REFERENCE_MANAGEMENT);

  private final Door door;

  /** Over the door. */
  AuditSettings(Door door) {
    this.door = door;
  }

  /** The settings. */
  public AccessSettings look() {
    return door.enter(LOOK, SettingTable::read);
  }

  /**
   * Changes them.
   *
   * @throws EntryRefusedException if something is out of its range
   */
  public AccessSettings change(AccessSettings settings) {
    Findings findings = new Findings();
    range(findings, "keptMonths", "保存期間（月）", settings.keptMonths(), 0, MOST_MONTHS);
    range(findings, "manySearches", "大量検索とする照会の回数", settings.manySearches(), 1, MOST);
    range(findings, "manyResidents", "大量検索とする表示人数", settings.manyResidents(), 1, MOST);
    range(findings, "oddHours", "時間外アクセスの警告", settings.oddHours(), 1, MOST);
    range(findings, "failedSignIns", "ログイン失敗の警告", settings.failedSignIns(), 1, MOST);
    range(findings, "alertDays", "警告を表示する日数", settings.alertDays(), 1, MOST_DAYS);
    if (!settings.officeFrom().isBefore(settings.officeTo())) {
      findings.add(FindingCode.PERIOD_REVERSED, new EntryItem("officeTo", "執務時間（終わり）"));
    }
    if (findings.hasErrors()) {
      throw new EntryRefusedException(findings.list());
    }
    return door.enter(
        CHANGE,
        passage -> {
          SettingTable.write(passage, settings);
          passage
              .note("保存期間（月）", Integer.toString(settings.keptMonths()))
              .note("執務時間", settings.officeFrom() + "-" + settings.officeTo())
              .note("休業日の数", Integer.toString(settings.holidays().size()))
              .note(
                  "警告の目安",
                  "%d／%d／%d／%d"
                      .formatted(
                          settings.manySearches(),
                          settings.manyResidents(),
                          settings.oddHours(),
                          settings.failedSignIns()));
          return settings;
        });
  }

  /** The moment from which on entries are kept; empty if all are. */
  public Optional<Instant> keptFrom(Passage passage) {
    int months = SettingTable.read(passage).keptMonths();
    return months == 0
        ? Optional.empty()
        : Optional.of(passage.today().minusMonths(months).atStartOfDay(JAPAN).toInstant());
  }

  private static void range(
      Findings findings, String path, String label, int value, int from, int to) {
    if (value < from || value > to) {
      findings.add(
          FindingCode.SETTING_OUT_OF_RANGE,
          new EntryItem(path, label),
          Integer.toString(from),
          Integer.toString(to));
    }
  }
}
