package jp.daicho.ledger.move;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import jp.daicho.ledger.record.MoveReason;
import jp.daicho.ledger.record.ResidentKind;

/** The page of the manual that lists the kinds of move, written from their data. */
final class MoveTypesPage {
  private static final String INTRODUCTION =
      """
      # 異動の種類の一覧

      <!-- このページは自動で作られます。直すときは move_types.tsv を直してください。 -->

      画面の「異動の種類」とAPIの `type` で選べるものを示します（標準仕様書 第３章 1.2.2、4）。

      - **番号**：画面で入力する番号。種類が増えても変わりません。
      - **異動事由**：異動履歴に記録される事由（1.2.2）。２つあるものは、消除と記載を続けて行います。\
      「異動の取消し」の事由は、人口の増減によって決まります。
      - **届出・職権等の別**：選べるもの。最初のものは、何も入力しないときの扱いです。それぞれに付く日付（届出日、申出日、通知日、請求日）だけが入力できます（1.2.1）。
      - **異動日**：「当日まで」は処理当日以前の暦にある日、「先の日も」は転出のように処理日より後の日も、\
      「不詳も」は不詳の年月日も入力できます（4.0.3、4.1.3.0.1、1.1.8）。

      | 番号 | 種類 | `type` | 異動事由 | 対象 | 届出・職権等の別 | 異動日 | 根拠 |
      |---|---|---|---|---|---|---|---|
      """;

  private MoveTypesPage() {}

  /** Writes the page to the path given. */
  public static void main(String[] arguments) throws IOException {
    Files.writeString(Path.of(arguments[0]), text(), StandardCharsets.UTF_8);
  }

  static String text() {
    return INTRODUCTION
        + MoveTypes.standard().all().stream().map(MoveTypesPage::row).collect(Collectors.joining());
  }

  private static String row(MoveType type) {
    return "| %s | %s | `%s` | %s | %s | %s | %s | %s |\n"
        .formatted(
            type.number(),
            type.label(),
            type.id(),
            type.reasons().stream().map(MoveReason::name).collect(Collectors.joining("、")),
            subjects(type),
            type.grounds().stream().map(Ground::label).collect(Collectors.joining("、")),
            switch (type.day()) {
              case PAST -> "当日まで";
              case AHEAD -> "先の日も";
              case UNCERTAIN -> "不詳も";
            },
            type.section());
  }

  private static String subjects(MoveType type) {
    return type.subjects().size() == ResidentKind.values().length
        ? "全員"
        : type.concerns(ResidentKind.JAPANESE) ? "日本人" : "外国人";
  }
}
