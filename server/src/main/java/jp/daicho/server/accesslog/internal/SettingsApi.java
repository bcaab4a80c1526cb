package jp.daicho.server.accesslog.internal;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import jp.daicho.server.accesslog.AuditSettings;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The settings of the log for programs: the same as the screen (10.2). */
@RestController
@RequestMapping("/api/access-log/settings")
@Tag(name = "アクセスログ")
final class SettingsApi {
  private final AuditSettings settings;

  SettingsApi(AuditSettings settings) {
    this.settings = settings;
  }

  /** The settings as callers read and write them. */
  @Schema(name = "AccessLogSettings", description = "アクセスログの設定")
  record SettingsView(
      @Schema(description = "保存期間（月）。0は無期限", example = "84") @Nullable String keptMonths,
      @Schema(description = "執務時間の始まり", example = "08:30") @Nullable String officeFrom,
      @Schema(description = "執務時間の終わり", example = "17:15") @Nullable String officeTo,
      @Schema(description = "休業する曜日", example = "[\"SATURDAY\",\"SUNDAY\"]")
          @Nullable List<String> closedWeekdays,
      @Schema(description = "その他の休業日", example = "[\"2027-01-01\"]")
          @Nullable List<String> holidays,
      @Schema(description = "大量検索とする１時間の照会の回数", example = "100") @Nullable String manySearches,
      @Schema(description = "大量検索とする１時間の表示人数", example = "500") @Nullable String manyResidents,
      @Schema(description = "警告する１日の時間外アクセスの回数", example = "1") @Nullable String oddHours,
      @Schema(description = "警告する１日のログイン失敗の回数", example = "5") @Nullable String failedSignIns,
      @Schema(description = "警告を表示する日数（1～92）", example = "7") @Nullable String alertDays) {
    static SettingsView of(SettingForm form) {
      return new SettingsView(
          form.keptMonths(),
          form.officeFrom(),
          form.officeTo(),
          form.closedWeekdays(),
          form.holidays() == null ? List.of() : form.holidays().lines().toList(),
          form.manySearches(),
          form.manyResidents(),
          form.oddHours(),
          form.failedSignIns(),
          form.alertDays());
    }

    SettingForm form() {
      return new SettingForm(
          keptMonths,
          officeFrom,
          officeTo,
          closedWeekdays,
          holidays == null ? "" : String.join("\n", holidays),
          manySearches,
          manyResidents,
          oddHours,
          failedSignIns,
          alertDays);
    }
  }

  @Operation(summary = "アクセスログの設定の確認")
  @GetMapping
  SettingsView look() {
    return SettingsView.of(SettingForm.of(settings.look()));
  }

  @Operation(summary = "アクセスログの設定の変更", description = "すべての項目を指定します。")
  @PutMapping
  SettingsView change(@RequestBody SettingsView wanted) {
    return SettingsView.of(SettingForm.of(settings.change(wanted.form().read())));
  }
}
