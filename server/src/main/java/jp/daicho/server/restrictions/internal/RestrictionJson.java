package jp.daicho.server.restrictions.internal;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import jp.daicho.ledger.restriction.RestrictedFunction;
import jp.daicho.ledger.restriction.Restriction;
import jp.daicho.ledger.restriction.RestrictionEntry;
import jp.daicho.ledger.restriction.RestrictionLevel;
import jp.daicho.ledger.restriction.RestrictionState;
import jp.daicho.ledger.restriction.RestrictionSubject;
import jp.daicho.server.reference.RestrictionMinutes;
import jp.daicho.server.restrictions.KeptRestriction;
import jp.daicho.server.restrictions.TemporaryRelease;
import org.jspecify.annotations.Nullable;

/** Restrictions as callers of the API send and read them. */
final class RestrictionJson {
  private RestrictionJson() {}

  /** A restriction to be set, or what it is changed to. */
  @Schema(name = "RestrictionEntry", description = "抑止の内容")
  record Entry(
      @Schema(description = "個人の抑止：宛名番号", example = "0000010022") @Nullable String addressNumber,
      @Schema(description = "世帯の抑止：世帯番号", example = "") @Nullable String householdNumber,
      @Schema(description = "抑止の事由のコード", example = "90") @Nullable String reason,
      @Schema(
              description =
                  "処理（move-entry、move-decision、certificate-issue、inspection、listing、enquiry）ごとの"
                      + "抑止レベル（error、alert、none）。省いた処理は none",
              example = "{\"certificate-issue\":\"error\",\"enquiry\":\"alert\"}")
          @Nullable Map<String, String> levels,
      @Schema(description = "抑止の開始日。和暦・西暦のどちらでも", example = "R8.4.1") @Nullable String from,
      @Schema(description = "抑止の終了日。空でもよい", example = "R9.3.31") @Nullable String to,
      @Schema(description = "備考", example = "") @Nullable String remark,
      @Schema(description = "変更するとき：表示した版", example = "1") @Nullable Integer version,
      @Schema(description = "アラートを確認したか", example = "true") @Nullable Boolean alertsConfirmed) {
    /** Without the content, which has no place in a log. */
    @Override
    public String toString() {
      return "Entry";
    }
  }

  /** A release. */
  @Schema(name = "RestrictionReleaseEntry", description = "抑止の解除")
  record ReleaseEntry(
      @Schema(description = "表示した版", example = "1") int version,
      @Schema(description = "解除の理由", example = "本人からの申出") @Nullable String reason) {
    /** Without the reason. */
    @Override
    public String toString() {
      return "ReleaseEntry";
    }
  }

  /** A temporary release. */
  @Schema(name = "RestrictionTemporaryEntry", description = "抑止の一時解除")
  record TemporaryEntry(
      @Schema(description = "一時解除の理由", example = "本人からの請求。勤務先に提出") @Nullable String reason,
      @Schema(description = "時間（分）。省くと、設定された時間", example = "30") @Nullable Integer minutes) {
    /** Without the reason. */
    @Override
    public String toString() {
      return "TemporaryEntry";
    }
  }

  /** A temporary release that was made. */
  @Schema(name = "RestrictionTemporaryRelease", description = "抑止の一時解除")
  record TemporaryView(
      @Schema(example = "1") long number,
      String reason,
      @Schema(description = "自動で抑止状態に戻る日時") Instant until,
      String operator,
      Instant at) {
    static TemporaryView of(TemporaryRelease release) {
      return new TemporaryView(
          release.number(), release.reason(), release.until(), release.operator(), release.at());
    }
  }

  /** What can be chosen. */
  @Schema(name = "RestrictionChoices")
  record Choices(
      @Schema(description = "抑止の事由") Map<String, String> reasons,
      @Schema(description = "抑止できる処理") Map<String, String> functions,
      @Schema(description = "抑止レベル") Map<String, String> levels,
      @Schema(description = "一時解除の時間（分）", example = "30") int usualMinutes,
      @Schema(description = "一時解除の時間の上限（分）", example = "480") int mostMinutes) {}

  /** A version of a restriction. */
  @Schema(name = "Restriction", description = "抑止")
  record RestrictionView(
      @Schema(example = "1") long number,
      @Schema(example = "1") int version,
      @Schema(description = "SET、CHANGED、RELEASED", example = "SET") String deed,
      @Schema(description = "宛名番号。世帯の抑止では空") String addressNumber,
      @Schema(description = "世帯番号。個人の抑止では空") String householdNumber,
      @Schema(example = "90") String reason,
      @Schema(example = "その他") String reasonWords,
      @Schema(description = "処理ごとの抑止レベル", example = "{\"certificate-issue\":\"error\"}")
          Map<String, String> levels,
      LocalDate from,
      @Nullable LocalDate to,
      @Schema(description = "NOT_BEGUN、HOLDING、OVER（終了日を過ぎても抑止中）、RELEASED", example = "HOLDING")
          String state,
      @Schema(description = "一時解除が終わる日時。個人・世帯の照会で、一時解除中のときだけ") @Nullable Instant releasedUntil,
      String remark,
      @Nullable LocalDate releasedOn,
      String releaseReason,
      @Schema(description = "処理した者のユーザID", example = "kessai") String operator,
      @Schema(description = "入力場所のコード。なければ空", example = "001") String place,
      @Schema(description = "履歴では入力場所の名称。ほかではコード", example = "本庁") String placeName,
      @Schema(description = "入力端末") String terminal,
      Instant at) {
    /** Without what it says. */
    @Override
    public String toString() {
      return "RestrictionView[" + number + "]";
    }
  }

  static Choices choices(Map<String, String> reasons, RestrictionMinutes minutes) {
    Map<String, String> functions = new LinkedHashMap<>();
    Stream.of(RestrictedFunction.values()).forEach(it -> functions.put(it.code(), it.label()));
    Map<String, String> levels = new LinkedHashMap<>();
    Stream.of(RestrictionLevel.values()).forEach(it -> levels.put(it.code(), it.label()));
    return new Choices(reasons, functions, levels, minutes.usual(), minutes.most());
  }

  static RestrictionEntry read(Entry entry) {
    return new RestrictionEntry(
        text(entry.addressNumber()),
        text(entry.householdNumber()),
        text(entry.reason()),
        entry.levels() == null ? Map.of() : entry.levels(),
        text(entry.from()),
        text(entry.to()),
        text(entry.remark()));
  }

  static RestrictionView view(KeptRestriction kept, LocalDate today) {
    Restriction restriction = kept.restriction();
    Restriction.End end = restriction.release();
    boolean person = restriction.subject() instanceof RestrictionSubject.OnPerson;
    Map<String, String> levels = new LinkedHashMap<>();
    restriction.levels().forEach((function, level) -> levels.put(function.code(), level.code()));
    RestrictionState state = restriction.state(today);
    return new RestrictionView(
        kept.number(),
        kept.version(),
        kept.deed().name(),
        person ? restriction.subject().written() : "",
        person ? "" : restriction.subject().written(),
        restriction.reason(),
        kept.reasonWords(),
        levels,
        restriction.firstDay(),
        restriction.lastDay(),
        state.name(),
        kept.releasedUntil(),
        restriction.remark(),
        end == null ? null : end.on(),
        end == null ? "" : end.reason(),
        kept.operator(),
        kept.place(),
        kept.placeName(),
        kept.terminal(),
        kept.at());
  }

  private static String text(@Nullable String text) {
    return text == null ? "" : text;
  }
}
