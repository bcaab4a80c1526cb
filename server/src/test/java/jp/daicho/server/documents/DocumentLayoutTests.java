package jp.daicho.server.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import jp.daicho.ledger.certificate.Requester;
import jp.daicho.ledger.move.CommonField;
import jp.daicho.ledger.move.MoveFields;
import jp.daicho.ledger.move.MoveType;
import jp.daicho.ledger.move.PersonField;
import jp.daicho.ledger.move.WrittenField;
import jp.daicho.ledger.transfer.TransferLayout;
import jp.daicho.server.certificates.internal.ApplicationColumn;
import jp.daicho.server.moves.internal.PaperPersons;
import org.junit.jupiter.api.Test;

/**
 * The layouts of the files of papers are pages of the manual, made from the fields as they are. Run
 * {@link #main} in the folder of this module to write them anew.
 */
class DocumentLayoutTests {
  private static final Path MANUAL = Path.of("..", "docs", "manual");

  private static final String COMMON =
      """
      国の様式は公開されていないため、この様式は Daicho が定めた暫定のものです。

      - 文字コードはUTF-8（BOMはあってもなくてもよい）。区切りは「,」、囲みは「"」。上限は1MB。
      - １行目は項目名（下の表の「項目名」）。順序は問わず、使わない項目は省けます。
      - 年月日は `昭和55年12月26日`、`S55.12.26`、`1980-12-26` などの書き方ができます。
      - 氏名などの文字は、文字情報基盤の文字（異体字セレクタを含む。）をそのまま書きます。
      """;

  private static final String WHO =
      """
      住民は、宛名番号、個人番号、又は氏名と生年月日（と性別）で名簿から探します。番号で探したときは、生年月日も一致しなければなりません。
      一人に決まらないときは推測せず、行と理由、対応方法を示します。個人番号で探すには、個人番号を見る権限が必要です。
      """;

  @Test
  void thePagesOfTheManualListTheFieldsAsTheyAre() throws IOException {
    for (Map.Entry<String, String> page : pages().entrySet()) {
      assertThat(Files.readString(MANUAL.resolve(page.getKey())))
          .as(page.getKey())
          .isEqualTo(page.getValue());
    }
  }

  /** Writes the pages. */
  public static void main(String[] arguments) throws IOException {
    for (Map.Entry<String, String> page : pages().entrySet()) {
      Files.writeString(MANUAL.resolve(page.getKey()), page.getValue());
    }
  }

  private static Map<String, String> pages() {
    return Map.of(
        "move-notification-csv.ja.md", moveNotification(),
        "certificate-application-csv.ja.md", application(),
        "card-csv.ja.md", card(),
        "transfer-code.ja.md", code());
  }

  private static String moveNotification() {
    Set<CommonField> common = new LinkedHashSet<>();
    Set<PersonField> person = new LinkedHashSet<>();
    for (MoveType type : PaperPersons.notified()) {
      common.addAll(MoveFields.common(type));
      if (type.effect().takesNewcomers()) {
        person.addAll(MoveFields.person(type));
      }
    }
    Map<String, String> shared = new LinkedHashMap<>();
    shared.put("ido_shubetsu", "異動の種別（必須）");
    common.stream().sorted().forEach(field -> shared.put(field.fileName(), field.label()));
    Map<String, String> each = new LinkedHashMap<>(written());
    person.stream().sorted().forEach(field -> each.putIfAbsent(field.fileName(), field.label()));
    return "# 住民異動届データ（CSV）の様式　版1\n\n住民異動届に記載のデータを取り込むためのCSVファイルの様式です（10.8）。"
        + COMMON
        + "- ２行目から１人１行。異動者に共通の項目は、すべての行に同じ値を書きます。\n"
        + "- 異動の種別は次のどれかです："
        + PaperPersons.notified().stream().map(MoveType::label).collect(Collectors.joining("、"))
        + "。\n- 例：[examples/move-notification.csv](../../examples/move-notification.csv)\n\n"
        + WHO
        + "転入など、住民でない人の異動では、氏名を空白で氏と名に分けて入力に写します。\n\n## 異動者に共通の項目\n\n"
        + table(shared)
        + "\n## 異動者ごとの項目\n\n"
        + table(each);
  }

  private static String application() {
    Map<String, String> shared = new LinkedHashMap<>();
    for (ApplicationColumn column : ApplicationColumn.values()) {
      shared.put(column.fileName(), column.label());
    }
    return "# 交付申請書データ（CSV）の様式　版1\n\n住民票の写し等の証明書の交付申請書に記載のデータを取り込むためのCSVファイルの様式です（10.8）。"
        + COMMON
        + "- ２行目から、証明する人１人につき１行。申請に共通の項目は、すべての行に同じ値を書きます。\n"
        + "- 証明書の種別（必須）は「世帯連記式」「個人票」「住民票の除票の写し」「住民票記載事項証明書」「住民票除票記載事項証明書」のどれか。世帯全員を「1」とすると、１人の行だけで世帯の全員（除票では、その世帯で除票となった全員）になります。\n"
        + "- 振り仮名、旧氏、通称、生年月日、性別、住所、方書など、写しには必ず記載する項目の記載の有無は、記載事項証明書だけのものです。\n"
        + "- 除票は最後のものになります。除票用データベースに移行した除票は、宛名番号で指定します。\n"
        + "- 請求者は次のどれかです："
        + java.util.Arrays.stream(Requester.values())
            .map(Requester::label)
            .collect(Collectors.joining("、"))
        + "。\n"
        + "- 記載の有無は「1」か「0」（「有」「無」でもよい）。項目がないときは、市区町村の設定のとおりになります。\n"
        + "- 例：[examples/certificate-application.csv](../../examples/certificate-application.csv)\n\n"
        + WHO
        + "\n## 申請に共通の項目\n\n"
        + table(shared)
        + "\n## 証明する人ごとの項目\n\n"
        + table(written());
  }

  private static String card() {
    return "# 個人番号カード券面事項データ（CSV）の様式　版1\n\n"
        + "個人番号カードの券面事項（４情報等と個人番号）を取り込むためのCSVファイルの様式です（10.8）。"
        + COMMON
        + "- ２行目から、カード１枚につき１行。氏名の項目は必ず要ります。\n"
        + "- 例：[examples/card.csv](../../examples/card.csv)\n\n"
        + WHO
        + """

        取り込める画面：検索・照会（住民の画面を開く）、異動入力（その人の異動を選ぶ。転入などの入力中は異動者に写す）、
        証明書発行（その人の個人票を選ぶ）。APIは `POST /api/residents/card`、`POST /api/moves/file`、
        `POST /api/certificates/application`。

        """
        + table(written());
  }

  private static String code() {
    Map<String, String> common = new LinkedHashMap<>();
    TransferLayout.VERSION_1.common().forEach(it -> common.put(it.fileName(), it.label()));
    Map<String, String> person = new LinkedHashMap<>();
    TransferLayout.VERSION_1.person().forEach(it -> person.put(it.fileName(), it.label()));
    return """
    # 転出証明書の二次元コードの内容　版1

    転出証明書と転出証明書に準ずる証明書の各ページに印字する二次元コード（QRコード、ISO/IEC 18004）の内容です（20.2.1、10.8）。
    国の定めは公開されていないため、この内容は Daicho が定めた暫定のものです。

    ## 文字

    コードの文字は英大文字と数字だけです。キーボードの設定にかかわらず、読取機が正しく入力できます。

    1. `DTC01`：この内容の版。ほかの場所に数字の0は現れないので、続けて読み取ったコードも分けられます。
    2. 検査符号（CRC-32、4バイト）と、圧縮した本文（RFC 1951、UTF-8）を続けて、Base32（RFC 4648、詰め物なし）で表したもの。

    ## 本文

    行は改行（LF）、項目はタブで区切ります。行の終わりの空の項目は省きます。

    | 行 | 内容 |
    |---|---|
    | 1 | 証明書の種類（1 転出証明書、2 特例による転出の転出証明書、3 転出証明書に準ずる証明書）、発行した市区町村コード、その異動番号、転出（予定）年月日、ページ、総ページ数、異動者数 |
    | 2 | 異動者に共通の項目（下の順） |
    | 3～ | そのページの異動者、１人１行（下の順） |

    ## 異動者に共通の項目

    """
        + table(common)
        + "\n## 異動者ごとの項目\n\n"
        + table(person);
  }

  private static Map<String, String> written() {
    Map<String, String> fields = new LinkedHashMap<>();
    for (WrittenField field : WrittenField.values()) {
      fields.put(field.fileName(), field.label());
    }
    return fields;
  }

  private static String table(Map<String, String> fields) {
    StringBuilder table = new StringBuilder("| 項目名 | 項目 |\n|---|---|\n");
    fields.forEach((name, label) -> table.append("| `%s` | %s |\n".formatted(name, label)));
    return table.toString();
  }
}
