package jp.daicho.ledger.finding;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import jp.daicho.ledger.finding.FindingCatalogue.Entry;

/**
 * The page of the manual that lists all errors and alerts, made from the catalogue.
 *
 * <p>Written anew, from the project's root after {@code mvn -q -pl ledger -am test-compile}, by
 * {@code java -cp ledger/target/classes:ledger/target/test-classes
 * jp.daicho.ledger.finding.FindingsPage docs/manual/findings.ja.md}.
 */
final class FindingsPage {
  /** What the first two digits of a number stand for. */
  private static final Map<String, String> CHAPTERS =
      new TreeMap<>(
          Map.ofEntries(
              Map.entry("01", "入力された値"),
              Map.entry("02", "年月日"),
              Map.entry("03", "異動者と世帯"),
              Map.entry("04", "住民種別・在留"),
              Map.entry("05", "本人の確認・再転入者"),
              Map.entry("06", "異動先世帯と住所"),
              Map.entry("07", "証明書の発行"),
              Map.entry("08", "仮登録・審査・決裁"),
              Map.entry("09", "ファイルの取込み"),
              Map.entry("10", "管理項目・メモ"),
              Map.entry("11", "転居・転出・世帯の変更・修正・取消し"),
              Map.entry("12", "異動に伴う帳票・通知・連携、書類の取込み、異動の設定、指定都市、その他"),
              Map.entry("13", "出入国在留管理庁との連携、支援措置、個人番号の要求、除票用データベース、その他"),
              Map.entry("14", "除票の写し・記載事項証明書、公印・認証者、印刷、署名"),
              Map.entry("15", "閲覧用の写し・一覧・宛名シール、交付履歴、抑止"),
              Map.entry("16", "タイムスタンプ、その他")));

  private static final String INTRODUCTION =
      """
      # エラー・アラートの一覧

      <!-- このページは自動で作られます。直すときは findings.tsv を直してください。 -->

      画面とAPIに表示される番号ごとに、理由と対応方法を示します（標準仕様書 11.1）。

      - **エラー**（Eで始まる番号）：原因が解消されるまで、本登録できません。
      - **アラート**（Aで始まる番号）：内容を確認すれば、そのまま本登録できます。

      どちらにも、原因となった項目（例：「２人目の生年月日」）が添えられます。１件の入力に複数の原因があるときは、すべてを一度に表示します。
      表の「○○」には、その場合の項目名、文字数、人数などが入ります。氏名や個人番号が入ることはありません。
      「節」は、もとになった標準仕様書の節の番号です。標準仕様書の「エラー項目一覧」「アラート項目一覧」は公開されていないため、
      この一覧は第３章の記述に基づく暫定のものです。
      """;

  private FindingsPage() {}

  /** Writes the page to the path given. */
  public static void main(String[] arguments) throws IOException {
    Files.writeString(Path.of(arguments[0]), text(), StandardCharsets.UTF_8);
  }

  static String text() {
    StringBuilder page = new StringBuilder(INTRODUCTION);
    Map<String, List<Entry>> chapters =
        FindingCatalogue.standard().all().stream()
            .collect(
                Collectors.groupingBy(
                    entry -> entry.number().substring(1, 3), TreeMap::new, Collectors.toList()));
    chapters.forEach(
        (digits, entries) -> {
          String title = CHAPTERS.get(digits);
          if (title == null) {
            throw new IllegalStateException("no chapter for numbers with " + digits);
          }
          page.append("\n## ").append(title).append("\n\n");
          page.append("| 番号 | 区分 | 理由 | 対応方法 | 節 |\n|---|---|---|---|---|\n");
          entries.forEach(entry -> page.append(row(entry)));
        });
    return page.toString();
  }

  private static String row(Entry entry) {
    return "| %s | %s | %s | %s | %s |\n"
        .formatted(
            entry.number(),
            entry.level().label(),
            words(entry.reason()),
            words(entry.remedy()),
            entry.section());
  }

  private static String words(String words) {
    return words.replaceAll("\\{[0-9]+}", "○○").replace("|", "\\|");
  }
}
