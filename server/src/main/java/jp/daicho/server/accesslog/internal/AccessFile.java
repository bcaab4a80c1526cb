package jp.daicho.server.accesslog.internal;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.daicho.server.accesslog.AccessCriteria;
import jp.daicho.server.accesslog.AccessLog;
import jp.daicho.server.accesslog.LoggedAccess;
import jp.daicho.server.lists.CsvFile;
import org.springframework.http.ResponseEntity;

/** Entries of the log as a file. */
final class AccessFile {
  private static final String NAME = "access-log.csv";
  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("uuuu/MM/dd HH:mm:ss.SSS").withZone(ZoneId.of("Asia/Tokyo"));

  /** What 10.2 names besides, each in a column of its own so that it can be analysed. */
  private static final List<String> NAMED =
      List.of("ファイル名", "タイトル", "プリンタ", "枚数", "公印", "個人番号", "出力形式", "発行番号");

  private static final List<String> ALWAYS =
      List.of(
          "ログの番号",
          "日時",
          "ログの種類",
          "操作の種類",
          "機能名・処理名",
          "画面名",
          "操作者ID",
          "利用者名称",
          "処理・交付場所",
          "端末名",
          "対象者の宛名番号",
          "個人番号へのアクセス",
          "結果");
  private static final List<String> HEADINGS =
      Stream.of(ALWAYS, NAMED, List.of("その他")).flatMap(List::stream).toList();

  private AccessFile() {}

  static ResponseEntity<byte[]> answer(AccessLog log, AccessCriteria criteria) {
    return CsvFile.answer(
        NAME, HEADINGS, log.all(criteria, NAME).stream().map(AccessFile::row).toList());
  }

  private static List<String> row(LoggedAccess entry) {
    Map<String, String> rest = new TreeMap<>(entry.detail());
    List<String> named =
        NAMED.stream().map(name -> Objects.requireNonNullElse(rest.remove(name), "")).toList();
    return Stream.of(always(entry), named, List.of(more(rest))).flatMap(List::stream).toList();
  }

  private static List<String> always(LoggedAccess entry) {
    return List.of(
        Long.toString(entry.number()),
        moment(entry.at()),
        entry.kind(),
        entry.action(),
        entry.operation(),
        entry.screen(),
        entry.operator(),
        entry.operatorName(),
        place(entry),
        entry.terminal(),
        String.join(" ", entry.residents()),
        entry.numberShown() ? "あり" : "なし",
        entry.outcome());
  }

  /** A moment in the time of Japan. */
  static String moment(Instant at) {
    return MOMENT.format(at);
  }

  /** The place with its name. */
  static String place(LoggedAccess entry) {
    return entry.placeName().isEmpty() ? entry.place() : entry.place() + " " + entry.placeName();
  }

  private static String more(Map<String, String> rest) {
    return rest.entrySet().stream()
        .map(each -> each.getKey() + "：" + each.getValue())
        .collect(Collectors.joining("　"));
  }
}
