package jp.daicho.server.moves;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import jp.daicho.ledger.move.EntryField;
import jp.daicho.ledger.move.MoveFields;
import jp.daicho.ledger.move.MoveType;
import jp.daicho.ledger.move.MoveTypes;
import org.junit.jupiter.api.Test;

/**
 * The layout of the file of a 転出証明書 is a page of the manual, made from the fields of an entry. Run
 * {@link #main} in the folder of this module to write it anew.
 */
class TransferCertificateLayoutTests {
  private static final MoveType MOVING_IN = MoveTypes.standard().get("moving-in");

  private static final Path PAGE =
      Path.of("..", "docs", "manual", "transfer-certificate-csv.ja.md");

  @Test
  void thePageOfTheManualListsTheFieldsAsTheyAre() throws IOException {
    assertThat(Files.readString(PAGE)).isEqualTo(page());
  }

  /** Writes the page. */
  public static void main(String[] arguments) throws IOException {
    Files.createDirectories(PAGE.getParent());
    Files.writeString(PAGE, page());
  }

  private static String page() {
    StringBuilder page = new StringBuilder();
    page.append(
        """
        # 転出証明書データ（CSV）の様式　版1

        転出証明書に記載のデータを取り込むためのCSVファイルの様式です（10.8）。国の様式は公開されていないため、\
        この様式は Daicho が定めた暫定のものです。

        - 文字コードはUTF-8（BOMはあってもなくてもよい）。区切りは「,」、囲みは「"」。
        - １行目は項目名（下の表の「項目名」）。順序は問わず、使わない項目は省けます。
        - ２行目から１人１行。異動者に共通の項目は、すべての行に同じ値を書きます。
        - 年月日は `昭和55年12月26日`、`S55.12.26`、`1980-12-26` などの書き方ができます。
        - 氏名などの文字は、文字情報基盤の文字（異体字セレクタを含む。）をそのまま書きます。
        - 必ず要る項目名は `jumin_shubetsu`、`seinengappi`、`seibetsu` です。
        - 例：[examples/transfer-certificate-family.csv](../../examples/transfer-certificate-family.csv)

        ## 異動者に共通の項目

        """);
    rows(page, MoveFields.common(MOVING_IN));
    page.append("\n## 異動者ごとの項目\n\n");
    rows(page, MoveFields.person(MOVING_IN));
    return page.toString();
  }

  private static void rows(StringBuilder page, Collection<? extends EntryField> fields) {
    page.append("| 項目名 | 項目 |\n|---|---|\n");
    for (EntryField field : fields) {
      page.append("| `")
          .append(field.fileName())
          .append("` | ")
          .append(field.label())
          .append(" |\n");
    }
  }
}
