package jp.daicho.server.inquiry.internal;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import jp.daicho.ledger.calendar.RegisterDate;
import jp.daicho.ledger.finding.InvalidValueException;
import jp.daicho.server.inquiry.HistoryQuestion;
import jp.daicho.server.inquiry.HistoryQuestion.DayKind;
import jp.daicho.server.reference.StandardReferenceData;
import org.jspecify.annotations.Nullable;

/**
 * What was filled in above a history to narrow it (2.2.1); days as typed.
 *
 * @param reason the code of 異動事由
 * @param dayKind which day counts
 * @param from its first day
 * @param to its last day
 * @param place the code of 入力場所
 * @param terminal the code of 入力端末
 * @param points whether only what changed 留意事項 is asked for
 */
record HistoryForm(
    @Nullable String reason,
    @Nullable DayKind dayKind,
    @Nullable String from,
    @Nullable String to,
    @Nullable String place,
    @Nullable String terminal,
    @Nullable Boolean points) {

  /** Whether anything is filled in. */
  public boolean isFilled() {
    return !question().equals(HistoryQuestion.ALL);
  }

  /** What it asks for; a day that cannot be read asks for nothing and is among the faults. */
  HistoryQuestion question() {
    LocalDate first = day(from);
    LocalDate last = day(to);
    boolean days = first != null || last != null;
    return new HistoryQuestion(
        text(reason),
        dayKind == null || !days ? DayKind.MOVED : dayKind,
        first,
        last,
        text(place),
        text(terminal),
        Boolean.TRUE.equals(points));
  }

  /** What cannot be read, by the names of the fields. */
  public Map<String, String> faults() {
    Map<String, String> faults = new LinkedHashMap<>();
    if (!text(from).isEmpty() && day(from) == null) {
      faults.put("from", UNREADABLE);
    }
    if (!text(to).isEmpty() && day(to) == null) {
      faults.put("to", UNREADABLE);
    }
    return faults;
  }

  private static final String UNREADABLE = "日付として読めません。R8.4.1、令和8年4月1日、2026-04-01 のように入力してください。";

  private static @Nullable LocalDate day(@Nullable String typed) {
    try {
      return text(typed).isEmpty()
          ? null
          : RegisterDate.parseDay(text(typed), StandardReferenceData.eras());
    } catch (InvalidValueException unreadable) {
      return null;
    }
  }

  private static String text(@Nullable String typed) {
    return typed == null ? "" : typed.strip();
  }
}
