package jp.daicho.ledger.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import jp.daicho.conformance.Proves;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What 1.1.1 and 1.1.2 list, against the dictionary of items. 証明書の交付履歴 and メモ are kept beside the
 * record and not in it; their tests are with them.
 */
class ItemsOfTheStandardTest {
  /** An item of the standard, and the items of the dictionary that hold it. */
  private static final String BOTH =
      """
      生年月日 | seinengappi seinengappi_fushofuragu seinengappi_fushohyoki
      性別 | seibetsu
      世帯主の氏名及び世帯主との続柄 | setainushishimei setainushishimei_furigana zokugara
      住所（方書を含む。） | jusho_todofuken jusho_shikugunchosonmei jusho_choaza jusho_banchigohyoki jusho_katagaki
      住所を定めた年月日 | jushoosadametanengappi
      届出の年月日 | todokedenengappi
      転入前住所（国外を含む。） | tennyumaejusho_kubun tennyumaejusho_choaza tennyumaejusho_kokumei tennyumaejusho_kokugai
      個人番号 | kojinbango
      国民健康保険 | kokuho_gaitonoumu kokuho_shutokunengappi kokuho_soshitsunengappi
      後期高齢者医療 | kokikorei_gaitonoumu kokikorei_shutokunengappi kokikorei_soshitsunengappi
      介護保険 | kaigo_gaitonoumu kaigo_shutokunengappi kaigo_soshitsunengappi
      国民年金 | nenkin_gaitonoumu kisonenkinbango nenkin_shubetsu nenkin_shubetsuhenkonengappi nenkin_shutokunengappi nenkin_soshitsunengappi
      児童手当 | jidoteate_kaishinengetsu jidoteate_shuryonengetsu
      住民票コード | juminhyokodo
      消除事由 | shojojiyu
      転出先住所（予定） | tenshutsusakijusho_yotei_kubun tenshutsusakijusho_yotei_choaza
      事由の生じた年月日 | shojojiyu_nengappi
      宛名番号 | atenabango
      世帯番号 | setaibango
      世帯員の並び順 | kisaijuni
      異動履歴 | idobango idojiyukodo idobi shoribi todokedebi moshidebi tsuchibi seikyubi nyuryokubasho nyuryokutanmatsu ryuijiko
      住民状態 | juminjotai
      住民種別 | juminshubetsu
      抑止フラグ | yokushifuragu
      備考 | biko
      住所コード | jusho_jushokodo
      住所の郵便番号 | jusho_yubinbango
      転入前住所の住所コード及び郵便番号 | tennyumaejusho_jushokodo tennyumaejusho_yubinbango
      最終登録住所地 | saishutorokujushochi
      個人番号カード及び住基カードの発行状況 | kojinbangokado_hakkojokyo jukikado_hakkojokyo
      成年被後見人の該当有無 | seinenhikokennin
      処理日 | shoribi
      電子証明書シリアル番号 | shomeiyo_shiriarubango riyoshashomeiyo_shiriarubango
      転出先住所（確定） | tenshutsusakijusho_kakutei_kubun tenshutsusakijusho_kakutei_choaza
      消除の届出の年月日 | shojo_todokedenengappi
      転入通知年月日 | tennyutsuchinengappi
      転出年月日 | tenshutsunengappi_kakutei
      転出先住所の住所コード及び郵便番号 | tenshutsusakijusho_yotei_jushokodo tenshutsusakijusho_yotei_yubinbango tenshutsusakijusho_kakutei_jushokodo tenshutsusakijusho_kakutei_yubinbango
      """;

  private static final String JAPANESE =
      """
      氏名 | uji_nihonjin na_nihonjin
      旧氏 | kyuji
      戸籍の表示 | honseki hittosha
      住民となった年月日 | jumintonattanengappi
      選挙人名簿への登録の有無 | senkyoninmeibo_torokunoumu
      氏名のフリガナと確認フラグ | shimei_nihonjin_furigana shimei_nihonjin_furigana_kakuninfuragu
      旧氏のフリガナと確認フラグ | kyuji_furigana kyuji_furigana_kakuninfuragu
      """;

  private static final String FOREIGN =
      """
      氏名（漢字） | shimei_gaikokujinkanji
      氏名（アルファベット） | shimei_gaikokujinarufuabetto
      通称 | tsusho
      通称を記載した年月日と市区町村 | tsusho_kisainengappi tsusho_kisaishikuchoson tsusho_kisaishikuchosonkodo
      通称を削除した年月日と市区町村 | tsusho_sakujonengappi tsusho_sakujoshikuchoson tsusho_sakujoshikuchosonkodo
      外国人住民となった年月日 | gaikokujinjumintonattanengappi
      旧外登法による登録年月日 | kyugaitoho_torokunengappi
      国籍・地域 | kokusekimei kokusekikodo
      法第30条の45の区分 | dai30jono45kubun
      中長期在留者 | zairyushikaku zairyukikan zairyukikan_manryobi zairyukadobango
      特別永住者証明書の番号 | tokubetsueijushashomeishobango
      上陸期間 | jorikukikan
      仮滞在期間 | karitaizaikikan
      氏名のフリガナと確認フラグ | shimei_gaikokujin_furigana shimei_gaikokujin_furigana_kakuninfuragu
      通称のフリガナと確認フラグ | tsusho_furigana tsusho_furigana_kakuninfuragu
      住居地の届出の有無 | jukyochi_todokedenoumu
      上陸許可証による転入の旨 | jorikukyokasho_tennyu
      氏名優先区分 | shimei_yusenkubun
      """;

  static List<String> japanese() {
    return Stream.of(BOTH, JAPANESE).flatMap(String::lines).toList();
  }

  static List<String> foreign() {
    return Stream.of(BOTH, FOREIGN).flatMap(String::lines).toList();
  }

  @ParameterizedTest
  @MethodSource("japanese")
  @Proves("1.1.1-M1")
  void theRecordOfAJapaneseResidentHasEachItem(String line) {
    aRecordHas(line, ResidentKind.JAPANESE);
  }

  @ParameterizedTest
  @MethodSource("foreign")
  @Proves("1.1.2-M1")
  void theRecordOfAForeignResidentHasEachItem(String line) {
    aRecordHas(line, ResidentKind.FOREIGN);
  }

  /** Among the full records each item has a value somewhere, those of a kind in one of the kind. */
  private static void aRecordHas(String line, ResidentKind kind) {
    for (String name : line.substring(line.indexOf('|') + 1).strip().split(" ", -1)) {
      RecordItem<?> item = RecordItems.named(name);
      assertThat(item).as(name).isNotNull();
      assertThat(FullRecords.all())
          .filteredOn(record -> BOTH.contains(name) || record.kind() == kind)
          .as(name)
          .anyMatch(record -> item != null && !item.print(record).isEmpty());
    }
  }
}
