package jp.daicho.ledger.move;

import static jp.daicho.ledger.move.PersonField.*;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * For the items of 1.1.1 and 1.1.2 that an entry sets and a correction corrects: what is typed for
 * both, and what the record then has.
 */
final class ManagedItems {
  /** Whose item it is, and so which newcomer it is shown with. */
  enum Whose {
    JAPANESE,
    FOREIGN,
    /** Foreign, with permission for temporary refuge. */
    REFUGEE,
    /** Foreign, with permission for provisional stay. */
    PROVISIONAL,
    /** Foreign, a special permanent resident. */
    PERMANENT,
    BOTH
  }

  /**
   * An item.
   *
   * @param item its name in the dictionary of items
   * @param field the field of the person
   * @param typed what is typed when the person becomes a resident
   * @param kept what the record has then
   * @param move the kind of move that corrects it
   * @param retyped what is typed then
   * @param corrected what the record has then
   */
  record Managed(
      Whose whose,
      String item,
      PersonField field,
      String typed,
      String kept,
      String move,
      String retyped,
      String corrected) {
    @Override
    public String toString() {
      return whose + " " + item;
    }
  }

  private final List<Managed> all = new ArrayList<>();

  private ManagedItems() {}

  static List<Managed> all() {
    ManagedItems items = new ManagedItems();
    items.names();
    items.foreign();
    items.common();
    items.reported();
    return items.all;
  }

  private void names() {
    add(Whose.JAPANESE, "uji_nihonjin", SURNAME, "髙橋", "高橋");
    add(Whose.JAPANESE, "na_nihonjin", GIVEN_NAME, "𠮷子", "吉子");
    add(
        Whose.JAPANESE,
        "shimei_nihonjin_furigana",
        SURNAME_FURIGANA,
        "ｱｵｷ",
        "アオキ　タロウ",
        "あおぎ",
        "アオギ　タロウ");
    add(Whose.JAPANESE, "shimei_nihonjin_furigana_kakuninfuragu", FURIGANA_CONFIRMED, "1", "0");
    add(Whose.JAPANESE, "kyuji", FORMER_SURNAME, "髙橋", "高橋");
    add(Whose.JAPANESE, "kyuji_furigana", FORMER_SURNAME_FURIGANA, "たかはし", "タカハシ", "ﾀｶﾊｼﾞ", "タカハジ");
    add(
        Whose.JAPANESE,
        "kyuji_furigana_kakuninfuragu",
        FORMER_SURNAME_FURIGANA_CONFIRMED,
        "1",
        "0");
    add(Whose.JAPANESE, "honseki", DOMICILE, "福島県松市松町５番地", "不明");
    add(Whose.JAPANESE, "hittosha", HEAD_OF_REGISTER, "青木　一", "青木　二");
    add(
        Whose.JAPANESE,
        "seinengappi",
        BIRTH_DATE,
        "S55.12.26",
        "1980-12-26",
        "昭和55年12月27日",
        "1980-12-27");
    add(
        Whose.JAPANESE,
        "jumintonattanengappi",
        BECAME_RESIDENT_ON,
        "R8.3.31",
        "2026-03-31",
        "R8.3.30",
        "2026-03-30");
    add(Whose.JAPANESE, "senkyoninmeibo_torokunoumu", ELECTORAL_ROLL, "1", "0");
    add(Whose.FOREIGN, "shimei_gaikokujinkanji", NAME_KANJI, "李　偉", "李　緯");
    add(Whose.FOREIGN, "shimei_gaikokujinarufuabetto", NAME_ALPHABET, "LI WEI", "LI WAI");
    add(Whose.FOREIGN, "shimei_gaikokujin_furigana", NAME_FURIGANA, "リ　ウェイ", "リ　ワイ");
    add(Whose.FOREIGN, "shimei_gaikokujin_furigana_kakuninfuragu", FURIGANA_CONFIRMED, "1", "0");
    add(Whose.FOREIGN, "tsusho", PersonField.ALIAS, "林　花子", "林　華子");
    add(Whose.FOREIGN, "tsusho_furigana", ALIAS_FURIGANA, "はやし　はなこ", "ハヤシ　ハナコ", "ﾘﾝ　ﾊﾅｺ", "リン　ハナコ");
    add(Whose.FOREIGN, "tsusho_furigana_kakuninfuragu", ALIAS_FURIGANA_CONFIRMED, "1", "0");
    day(Whose.FOREIGN, "tsusho_kisainengappi", ALIAS_RECORDED_ON, "H20.2.1", "2008-02-01");
    day(Whose.FOREIGN, "tsusho_sakujonengappi", ALIAS_DELETED_ON, "H22.2.1", "2010-02-01");
    municipality("tsusho_kisaishikuchosonkodo", ALIAS_RECORDED_IN, true);
    municipality("tsusho_kisaishikuchoson", ALIAS_RECORDED_IN, false);
    municipality("tsusho_sakujoshikuchosonkodo", ALIAS_DELETED_IN, true);
    municipality("tsusho_sakujoshikuchoson", ALIAS_DELETED_IN, false);
    add(
        Whose.FOREIGN,
        "seinengappi",
        BIRTH_DATE,
        "1988-05-03",
        "1988-05-03",
        "1988年5月4日",
        "1988-05-04");
  }

  private void foreign() {
    add(
        Whose.FOREIGN,
        "gaikokujinjumintonattanengappi",
        BECAME_RESIDENT_ON,
        "R8.3.31",
        "2026-03-31",
        "R8.3.30",
        "2026-03-30");
    day(
        Whose.FOREIGN,
        "kyugaitoho_torokunengappi",
        FORMER_REGISTRATION_ON,
        "S62.2.1",
        "1987-02-01");
    add(Whose.FOREIGN, "kokusekimei", NATIONALITY, "中国", "無国籍");
    add(Whose.FOREIGN, "kokusekikodo", NATIONALITY, "中国", "CHN", "無国籍", "XXA");
    add(Whose.FOREIGN, "zairyushikaku", RESIDENCE_STATUS, "留学", "永住者");
    add(Whose.FOREIGN, "zairyukikan", RESIDENCE_PERIOD, "4年3月", "5年");
    day(Whose.FOREIGN, "zairyukikan_manryobi", RESIDENCE_EXPIRES_ON, "2029-07-01", "2029-07-01");
    add(Whose.FOREIGN, "zairyukadobango", RESIDENCE_CARD_NUMBER, "XY12345678ZZ", "XY12345679ZZ");
    add(
        Whose.PERMANENT,
        "tokubetsueijushashomeishobango",
        RESIDENCE_CARD_NUMBER,
        "EF12345678GH",
        "EF12345679GH");
    add(Whose.REFUGEE, "jorikukikan", STAY_PERIOD, "90日", "180日");
    add(Whose.PROVISIONAL, "karitaizaikikan", STAY_PERIOD, "3月", "6月");
    add(Whose.FOREIGN, "jukyochi_todokedenoumu", RESIDENCE_REPORTED, "1", "0");
    add(Whose.FOREIGN, "jorikukyokasho_tennyu", LANDING_PERMISSION, "1", "0");
    add(Whose.FOREIGN, "shimei_yusenkubun", ADDRESSEE, "通称", "氏名");
  }

  private void common() {
    add(Whose.BOTH, "seibetsu", SEX, "女", "2", "男", "1");
    add(Whose.BOTH, "zokugara", PersonField.RELATIONSHIP, "世帯主", "縁故者");
    all.add(
        new Managed(
            Whose.BOTH,
            "kojinbango",
            PersonField.INDIVIDUAL_NUMBER,
            Entries.individualNumber(77),
            Entries.individualNumber(77),
            "individual-number-correction",
            Entries.individualNumber(78),
            Entries.individualNumber(78)));
    all.add(
        new Managed(
            Whose.BOTH,
            "juminhyokodo",
            RESIDENT_RECORD_CODE,
            Entries.residentRecordCode(77),
            Entries.residentRecordCode(77),
            "error-correction",
            Entries.residentRecordCode(78),
            Entries.residentRecordCode(78)));
    add(Whose.BOTH, "saishutorokujushochi", LAST_REGISTERED_ADDRESS, "東京都港区", "東京都台東区");
    add(Whose.BOTH, "biko", REMARKS, "備考のことば", "改めたことば");
    add(Whose.BOTH, "seinenhikokennin", ADULT_WARD, "1", "0");
  }

  private void reported() {
    for (String insurance : List.of("kokuho", "kokikorei", "kaigo", "nenkin")) {
      PersonField insured = named(insurance + "_gaitonoumu");
      add(Whose.BOTH, insured.fileName(), insured, "1", "0");
      PersonField acquired = named(insurance + "_shutokunengappi");
      day(Whose.BOTH, acquired.fileName(), acquired, "R2.2.1", "2020-02-01");
      PersonField lost = named(insurance + "_soshitsunengappi");
      day(Whose.BOTH, lost.fileName(), lost, "R3.2.1", "2021-02-01");
    }
    add(Whose.BOTH, "kisonenkinbango", BASIC_PENSION_NUMBER, "1234-567890", "1234-567891");
    add(Whose.BOTH, "nenkin_shubetsu", PENSION_CATEGORY, "第１号", "第３号");
    day(
        Whose.BOTH,
        "nenkin_shubetsuhenkonengappi",
        PENSION_CATEGORY_CHANGED_ON,
        "R4.2.1",
        "2022-02-01");
    add(
        Whose.BOTH,
        "jidoteate_kaishinengetsu",
        CHILD_ALLOWANCE_STARTS_IN,
        "令和2年4月",
        "2020-04",
        "令和2年5月",
        "2020-05");
    add(
        Whose.BOTH,
        "jidoteate_shuryonengetsu",
        CHILD_ALLOWANCE_ENDS_IN,
        "令和17年3月",
        "2035-03",
        "令和17年4月",
        "2035-04");
    add(Whose.BOTH, "kojinbangokado_hakkojokyo", INDIVIDUAL_NUMBER_CARD, "交付済", "廃止");
    add(Whose.BOTH, "jukikado_hakkojokyo", RESIDENT_CARD, "なし", "返納");
    add(Whose.BOTH, "shomeiyo_shiriarubango", SIGNATURE_SERIAL, "S0001", "S0002");
    add(Whose.BOTH, "riyoshashomeiyo_shiriarubango", AUTHENTICATION_SERIAL, "A0001", "A0002");
  }

  private static PersonField named(String fileName) {
    for (PersonField field : PersonField.values()) {
      if (field.fileName().equals(fileName)) {
        return field;
      }
    }
    throw new AssertionError(fileName);
  }

  private void add(Whose whose, String item, PersonField field, String typed, String retyped) {
    add(whose, item, field, typed, typed, retyped, retyped);
  }

  private void add(
      Whose whose,
      String item,
      PersonField field,
      String typed,
      String kept,
      String retyped,
      String corrected) {
    all.add(new Managed(whose, item, field, typed, kept, "correction", retyped, corrected));
  }

  /** A day, and the day after the next month begins. */
  private void day(Whose whose, String item, PersonField field, String typed, String kept) {
    String corrected = LocalDate.parse(kept).plusDays(1).toString();
    add(whose, item, field, typed, kept, corrected, corrected);
  }

  private void municipality(String item, PersonField field, boolean code) {
    add(
        Whose.FOREIGN,
        item,
        field,
        TestReference.WARD.value(),
        code ? TestReference.WARD.value() : "千葉県竹市中央区",
        TestReference.HERE.value(),
        code ? TestReference.HERE.value() : "福島県松市");
  }
}
