package jp.daicho.server.accesslog.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import jp.daicho.server.accesslog.AccessAnalyses.Alert;
import jp.daicho.server.accesslog.AccessSettings;
import jp.daicho.server.operators.Passage;
import jp.daicho.server.operators.SystemOperator;
import org.jspecify.annotations.Nullable;

/** What the analyses ask of the log, over a period. */
public final class AnalysisQueries {
  private static final DateTimeFormatter SECOND =
      DateTimeFormatter.ofPattern("uuuu/MM/dd HH:mm:ss");
  private static final DateTimeFormatter HOUR = DateTimeFormatter.ofPattern("uuuu/MM/dd H時台");
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("uuuu/MM/dd");
  private static final int ALERTS_AT_MOST = 200;

  private static final String PERIOD =
      """
        FROM audit_entry e
        LEFT JOIN operator o ON o.lg_code = e.lg_code AND o.login = e.operator_login
       WHERE e.lg_code = ?::bpchar AND e.at >= ?::timestamptz AND e.at < ?::timestamptz\
      """;

  private static final String LOCAL = "e.at AT TIME ZONE 'Asia/Tokyo'";

  /** The time of day, the days of the week and the holidays are to be given. */
  private static final String OUTSIDE =
      """
       AND e.log_kind IN ('OPERATION', 'AUTHENTICATION', 'PRINT') AND e.operator_login <> ?
       AND ((%1$s)::time < ?::time OR (%1$s)::time >= ?::time
         OR extract(isodow FROM %1$s)::integer = ANY (?::integer[])
         OR (%1$s)::date = ANY (?::date[]))\
      """
          .formatted(LOCAL);

  private static final String ODD_HOURS =
      "SELECT e.entry_no, "
          + LOCAL
          + ", e.operator_login, o.display_name, e.operation, e.screen, e.terminal,"
          + " CASE e.outcome WHEN 'DONE' THEN '実行' WHEN 'REFUSED' THEN '拒否' ELSE '失敗' END"
          + PERIOD
          + OUTSIDE
          + " ORDER BY e.at DESC, e.entry_no DESC LIMIT ?";

  private static final String FAILED =
      "SELECT e.entry_no, "
          + LOCAL
          + ", e.operator_login, o.display_name, e.terminal, e.detail ->> '理由', e.detail ->> '失敗回数'"
          + PERIOD
          + " AND e.action = 'SIGN_IN' AND e.outcome <> 'DONE'"
          + " ORDER BY e.at DESC, e.entry_no DESC LIMIT ?";

  private static final String SIGN_INS =
      "SELECT e.operator_login, max(o.display_name), count(*) FILTER (WHERE e.outcome = 'DONE'),"
          + " count(*) FILTER (WHERE e.outcome <> 'DONE'),"
          + " min("
          + LOCAL
          + ") FILTER (WHERE e.outcome = 'DONE'), max("
          + LOCAL
          + ") FILTER (WHERE e.outcome = 'DONE')"
          + PERIOD
          + " AND e.action = 'SIGN_IN' GROUP BY e.operator_login ORDER BY 3 DESC, 1 LIMIT ?";

  private static final String MASS =
      "SELECT e.operator_login, max(o.display_name), date_trunc('hour', "
          + LOCAL
          + "), count(*), sum(cardinality(e.subjects))"
          + PERIOD
          + " AND e.action IN ('ENQUIRY', 'DATA_EXTRACTION') AND e.outcome = 'DONE'"
          + " AND e.operator_login <> ? GROUP BY 1, 3"
          + " HAVING count(*) >= ? OR sum(cardinality(e.subjects)) >= ?"
          + " ORDER BY 5 DESC, 4 DESC, 3 DESC LIMIT ?";

  private static final String BY_NUMBER =
      "SELECT e.entry_no, "
          + LOCAL
          + ", e.operator_login, o.display_name, e.detail ->> '検索項目',"
          + " array_to_string(e.subjects, '、'), e.terminal"
          + PERIOD
          + " AND e.action = 'ENQUIRY' AND (e.detail ->> '検索項目') ~ '(番号|住民票コード)(、|$)'"
          + " ORDER BY e.at DESC, e.entry_no DESC LIMIT ?";

  private static final String ODD_BY_DAY =
      "SELECT e.operator_login, ("
          + LOCAL
          + ")::date, count(*)"
          + PERIOD
          + OUTSIDE
          + " GROUP BY 1, 2 HAVING count(*) >= ? ORDER BY 2 DESC, 3 DESC LIMIT ?";

  private static final String FAILED_BY_DAY =
      "SELECT e.operator_login, ("
          + LOCAL
          + ")::date, count(*)"
          + PERIOD
          + " AND e.action = 'SIGN_IN' AND e.outcome <> 'DONE'"
          + " GROUP BY 1, 2 HAVING count(*) >= ? ORDER BY 2 DESC, 3 DESC LIMIT ?";

  private final Passage passage;
  private final AccessSettings settings;
  private final List<Object> period;

  /** From one moment until before another. */
  public AnalysisQueries(Passage passage, AccessSettings settings, Instant from, Instant until) {
    this.passage = passage;
    this.settings = settings;
    this.period = List.of(passage.municipality().value(), from, until);
  }

  /** Access at night and when the office is closed, the latest first. */
  public List<List<String>> oddHours(int most) {
    return passage.read(
        ODD_HOURS, with(outside(), most), row -> texts(row, 1, 2, 3, 4, 5, 6, 7, 8));
  }

  /** Failures to sign in, the latest first. */
  public List<List<String>> failedSignIns(int most) {
    return passage.read(
        FAILED,
        with(List.of(), most),
        row -> {
          List<String> texts = new ArrayList<>(texts(row, 1, 2, 3, 4, 5));
          texts.add(reason(row.getString(6)));
          texts.add(text(row.getString(7)));
          return texts;
        });
  }

  /** How often each ID signed in. */
  public List<List<String>> signIns(int most) {
    return passage.read(SIGN_INS, with(List.of(), most), row -> texts(row, 1, 2, 3, 4, 5, 6));
  }

  /** The hours in which somebody looked at many. */
  public List<List<String>> massSearches(int most) {
    return passage.read(
        MASS,
        with(mass(), most),
        row ->
            List.of(
                row.getString(1),
                text(row.getString(2)),
                row.getObject(3, LocalDateTime.class).format(HOUR),
                row.getString(4),
                row.getString(5)));
  }

  /** Searches by a number or a code, the latest first. */
  public List<List<String>> byNumber(int most) {
    return passage.read(BY_NUMBER, with(List.of(), most), row -> texts(row, 1, 2, 3, 4, 5, 6, 7));
  }

  /** All warnings, the newest first. */
  public List<Alert> alerts() {
    List<Alert> alerts = new ArrayList<>();
    alerts.addAll(
        passage.read(
            MASS,
            with(mass(), ALERTS_AT_MOST),
            row -> {
              LocalDateTime hour = row.getObject(3, LocalDateTime.class);
              return new Alert(
                  "大量検索",
                  row.getString(1),
                  hour.format(HOUR),
                  "照会%,d回、表示%,d人（目安：%,d回、%,d人）"
                      .formatted(
                          row.getLong(4),
                          row.getLong(5),
                          settings.manySearches(),
                          settings.manyResidents()),
                  hour.toLocalDate());
            }));
    List<Object> odd = new ArrayList<>(outside());
    odd.add(settings.oddHours());
    alerts.addAll(
        passage.read(
            ODD_BY_DAY,
            with(odd, ALERTS_AT_MOST),
            row -> daily(row, "時間外アクセス", settings.oddHours())));
    alerts.addAll(
        passage.read(
            FAILED_BY_DAY,
            with(List.of(settings.failedSignIns()), ALERTS_AT_MOST),
            row -> daily(row, "ログイン失敗", settings.failedSignIns())));
    alerts.sort(
        Comparator.comparing(Alert::day)
            .reversed()
            .thenComparing(Comparator.comparing(Alert::kind)));
    return alerts;
  }

  private static Alert daily(ResultSet row, String kind, int threshold) throws SQLException {
    LocalDate day = row.getObject(2, LocalDate.class);
    return new Alert(
        kind,
        row.getString(1),
        day.format(DAY),
        "%,d回（目安：%,d回）".formatted(row.getLong(3), threshold),
        day);
  }

  private List<Object> mass() {
    return List.of(SystemOperator.LOGIN, settings.manySearches(), settings.manyResidents());
  }

  private List<Object> outside() {
    return List.of(
        SystemOperator.LOGIN,
        settings.officeFrom(),
        settings.officeTo(),
        settings.closedWeekdays().stream()
            .map(day -> Integer.toString(day.getValue()))
            .collect(Collectors.joining(",", "{", "}")),
        settings.holidays().stream()
            .map(LocalDate::toString)
            .collect(Collectors.joining(",", "{", "}")));
  }

  private List<Object> with(List<?> values, int most) {
    List<Object> all = new ArrayList<>(period);
    all.addAll(values);
    all.add(most);
    return all;
  }

  private static List<String> texts(ResultSet row, int... columns) throws SQLException {
    List<String> texts = new ArrayList<>(columns.length);
    for (int column : columns) {
      Object value = row.getObject(column);
      texts.add(
          switch (value) {
            case null -> "";
            case java.sql.Timestamp moment -> moment.toLocalDateTime().format(SECOND);
            case Object other -> other.toString();
          });
    }
    return texts;
  }

  private static String reason(@Nullable String name) {
    return switch (text(name)) {
      case "UNKNOWN_OR_WRONG" -> "IDの誤り又はパスワードの誤り";
      case "LOCKED" -> "ロック中";
      case "OUT_OF_PERIOD" -> "利用期間外";
      default -> text(name);
    };
  }

  private static String text(@Nullable String text) {
    return text == null ? "" : text;
  }
}
