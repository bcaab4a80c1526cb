package jp.daicho.server.supportmeasures.internal;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import jp.daicho.ledger.finding.EntryItem;
import jp.daicho.ledger.finding.FindingCode;
import jp.daicho.ledger.support.SupportEntry;
import jp.daicho.ledger.support.SupportGroup;
import jp.daicho.ledger.support.SupportItem;
import jp.daicho.ledger.support.SupportMeasure;
import jp.daicho.server.certificates.IssuedPaper;
import jp.daicho.server.certificates.PrintEntry;
import jp.daicho.server.findings.EntryRefusedException;
import jp.daicho.server.protection.KeptMeasure;
import jp.daicho.server.restrictions.TemporaryRelease;
import jp.daicho.server.supportmeasures.SupportNotices;
import org.jspecify.annotations.Nullable;

/** Support measures as callers of the API send and read them. */
final class MeasureJson {
  private MeasureJson() {}

  /** An application, or its correction. */
  @Schema(
      name = "SupportMeasureEntry",
      description = "支援措置の申出の内容。項目は GET /api/support-measures/items を参照")
  record Entry(
      @Schema(
              description = "グループごとの行。年月日は和暦・西暦のどちらでも",
              example =
                  "{\"application\":[{\"standing\":\"current\",\"reception\":\"first\",\"appliedOn\":\"R8.4.1\"}],\"applicant\":[{\"addressNumber\":\"0000010022\",\"name\":\"見本"
                      + "　花子\"}],\"joint\":[{\"name\":\"見本"
                      + "　一郎\",\"relationship\":\"子\"}],\"assailants\":[{\"name\":\"見本　太郎\"}],"
                      + "\"asked\":[{\"office\":\"copy-address\",\"address\":\"見本市見本町１番１号\"}]}")
          @Nullable Map<String, List<Map<String, String>>> content,
      @Schema(description = "修正するとき：表示した版", example = "1") @Nullable Integer version,
      @Schema(description = "修正するとき：支援措置の開始年月日。空なら変えない", example = "R8.4.1") @Nullable String from,
      @Schema(description = "修正するとき：支援措置の終了年月日。空なら１年", example = "R9.3.31") @Nullable String to,
      @Schema(description = "アラートを確認したか", example = "true") @Nullable Boolean alertsConfirmed) {
    /** Without the content, which has no place in a log. */
    @Override
    public String toString() {
      return "Entry";
    }
  }

  /** Start, extension or end. */
  @Schema(name = "SupportMeasureDeed", description = "開始・延長・終了")
  record Deed(
      @Schema(description = "表示した版", example = "1") int version,
      @Schema(description = "開始：開始年月日", example = "R8.4.1") @Nullable String from,
      @Schema(description = "開始：終了年月日。空なら１年", example = "R9.3.31") @Nullable String to,
      @Schema(description = "終了：終了した年月日", example = "R8.10.1") @Nullable String on,
      @Schema(description = "終了：requested、period-over、not-needed", example = "requested")
          @Nullable String reason,
      @Schema(description = "アラートを確認したか", example = "true") @Nullable Boolean alertsConfirmed) {}

  /** A release. */
  @Schema(name = "SupportReleaseEntry", description = "審査の結果によるエラーの一時解除")
  record ReleaseEntry(
      @Schema(description = "審査の内容（請求者と使用目的）", example = "本人からの請求。勤務先に提出") String reason,
      @Schema(description = "解除する時間（分）", example = "30") int minutes) {
    /** Without the reason. */
    @Override
    public String toString() {
      return "ReleaseEntry";
    }
  }

  /** A release that was made. */
  @Schema(name = "SupportRelease", description = "エラーの一時解除")
  record ReleaseView(String reason, Instant until, String operator, Instant at) {
    static ReleaseView of(TemporaryRelease release) {
      return new ReleaseView(release.reason(), release.until(), release.operator(), release.at());
    }
  }

  /** A period. */
  @Schema(name = "SupportPeriod", description = "支援措置の期間")
  record PeriodView(LocalDate from, LocalDate to) {}

  /** A version of a measure. */
  @Schema(name = "SupportMeasure", description = "支援措置")
  record MeasureView(
      @Schema(example = "1") long number,
      @Schema(example = "2") int version,
      @Schema(
              description = "RECEIVED、STARTED、CORRECTED、EXTENDED、ENDED、SWITCHED",
              example = "STARTED")
          String deed,
      @Schema(description = "RECEIVED、PROVISIONAL、NOT_BEGUN、UNDER、OVER、ENDED", example = "UNDER")
          String state,
      @Schema(description = "証明書の発行などがエラーとなるか", example = "true") boolean holdsBack,
      Map<String, List<Map<String, String>>> content,
      List<PeriodView> periods,
      @Nullable LocalDate endedOn,
      @Nullable String endReason,
      @Schema(description = "処理した者のユーザID", example = "kessai") String operator,
      Instant at) {
    /** Without the content, which has no place in a log. */
    @Override
    public String toString() {
      return "MeasureView[" + number + "." + version + "]";
    }
  }

  /** An item of the dictionary. */
  @Schema(name = "SupportItem", description = "支援措置のデータベースの項目")
  record ItemView(
      @Schema(example = "applicant") String group,
      @Schema(example = "申出者") String groupLabel,
      @Schema(example = "name") String id,
      @Schema(example = "氏名") String label,
      @Schema(example = "TEXT") String type,
      @Schema(description = "最大文字数。0は型による", example = "100") int longest,
      @Schema(description = "ALWAYS、CURRENT、FORMER、FORWARDED", example = "ALWAYS") String when) {
    static ItemView of(SupportItem item) {
      return new ItemView(
          item.group().id(),
          item.group().label(),
          item.id(),
          item.label(),
          item.type().name(),
          item.longest(),
          item.when().name());
    }
  }

  /** The last day of a year that begins on a day. */
  @Schema(name = "SupportLastDay", description = "支援措置の終了年月日（１年）")
  record LastDay(
      @Schema(example = "2027-03-31") LocalDate to, @Schema(example = "令和9年3月31日") String shown) {}

  /** Notices to be made. */
  @Schema(name = "SupportNoticeRequest", description = "支援措置の通知の作成")
  record NoticeRequest(
      @Schema(description = "END：期間終了通知、START：開始通知") SupportNotices.@Nullable Notice notice,
      @Schema(description = "支援措置番号", example = "[1]") @Nullable List<Long> measures,
      @Schema(description = "アラートを確認したか", example = "true") @Nullable Boolean alertsConfirmed,
      @Schema(description = "出力先。PDF、プリンタのコード、又は「コード/トレイの名称」", example = "PDF")
          @Nullable String printTo,
      @Schema(description = PrintEntry.NUMBERED_COPIES, example = "1") @Nullable String copies) {
    /** Where they are put out, and in how many copies. */
    PrintEntry output() {
      return new PrintEntry(printTo, copies);
    }
  }

  /** A notice that was made. */
  @Schema(name = "SupportNotice", description = "作成した支援措置の通知")
  record NoticeView(long issueNo, String issueNumber, String kind, String label, String pdf) {
    static NoticeView of(IssuedPaper paper) {
      return new NoticeView(
          paper.issueNo(),
          paper.issueNumber(),
          paper.kind(),
          paper.label(),
          "/api/certificates/" + paper.issueNo() + "/pdf");
    }
  }

  /** Groups that are not known are refused like items that are not. */
  static SupportEntry read(Entry entry) {
    Map<SupportGroup, List<Map<String, String>>> groups = new EnumMap<>(SupportGroup.class);
    Map<String, List<Map<String, String>>> content = entry.content();
    if (content == null) {
      return SupportEntry.EMPTY;
    }
    content.forEach(
        (id, rows) ->
            groups.put(
                SupportGroup.find(id)
                    .orElseThrow(
                        () ->
                            EntryRefusedException.of(
                                FindingCode.UNKNOWN_CODE, new EntryItem(id, id))),
                rows));
    return new SupportEntry(groups);
  }

  /** A measure as it stands on a day. */
  static MeasureView view(KeptMeasure kept, LocalDate today) {
    SupportMeasure measure = kept.measure();
    Map<String, List<Map<String, String>>> content = new LinkedHashMap<>();
    measure.content().groups().forEach((group, rows) -> content.put(group.id(), rows));
    List<PeriodView> periods = new ArrayList<>();
    measure.periods().forEach(it -> periods.add(new PeriodView(it.from(), it.to())));
    SupportMeasure.End end = measure.end();
    return new MeasureView(
        kept.number(),
        kept.version(),
        kept.deed().name(),
        measure.state(today).name(),
        measure.state(today).holdsBack(),
        content,
        periods,
        end == null ? null : end.on(),
        end == null ? null : end.reason().code(),
        kept.operator(),
        kept.at());
  }
}
