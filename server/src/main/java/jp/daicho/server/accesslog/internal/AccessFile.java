package jp.daicho.server.accesslog.internal;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
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
  private static final List<String> HEADINGS =
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
          "結果",
          "その他");

  private AccessFile() {}

  static ResponseEntity<byte[]> answer(AccessLog log, AccessCriteria criteria) {
    return CsvFile.answer(
        NAME, HEADINGS, log.all(criteria, NAME).stream().map(AccessFile::row).toList());
  }

  private static List<String> row(LoggedAccess entry) {
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
        entry.outcome(),
        more(entry));
  }

  /** A moment in the time of Japan. */
  static String moment(Instant at) {
    return MOMENT.format(at);
  }

  /** The place with its name. */
  static String place(LoggedAccess entry) {
    return entry.placeName().isEmpty() ? entry.place() : entry.place() + " " + entry.placeName();
  }

  private static String more(LoggedAccess entry) {
    return new TreeMap<>(entry.detail())
        .entrySet().stream()
            .map(each -> each.getKey() + "：" + each.getValue())
            .collect(Collectors.joining("　"));
  }
}
