package jp.daicho.ledger.move;

import static jp.daicho.ledger.move.PersonField.*;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import jp.daicho.ledger.record.RecordItem;
import jp.daicho.ledger.record.RecordItems;
import jp.daicho.ledger.record.ResidentRecord;
import org.junit.jupiter.api.Test;

/** Every item of 1.1.1 and 1.1.2 that can be typed arrives in the record (4.1.1.1). */
class EnteredItemsTest {
  /** What is typed into a field, and the item of the record that then reads so. */
  private record Sample(EnteredMove entry, String typed, String item, String printed) {}

  private static final EnteredMove JAPANESE = Entries.single();
  private static final EnteredMove FOREIGN =
      Entries.of(
          Entries.foreign("ZHANG YULIN", "世帯主", "女", "1958-05-03", 2)
              .with(ALIAS, "渡邉　玉子")
              .with(ALIAS_FURIGANA, "ワタナベ　タマコ")
              .with(NAME_FURIGANA, "チャン　ユウリン")
              .with(ALIAS_RECORDED_ON, "H20.1.8")
              .with(ALIAS_RECORDED_IN, TestReference.WARD.value())
              .with(ALIAS_DELETED_ON, "H21.1.8")
              .with(ALIAS_DELETED_IN, TestReference.CITY.value()));
  private static final EnteredMove REFUGEE =
      Entries.of(
          FOREIGN
              .persons()
              .getFirst()
              .with(RESIDENCE_CLASS, "3")
              .with(RESIDENCE_STATUS, "")
              .with(RESIDENCE_CARD_NUMBER, "")
              .with(STAY_PERIOD, "90日"));

  private static final Map<PersonField, Sample> SAMPLES = new LinkedHashMap<>();

  static {
    japanese(SURNAME, "髙橋", "uji_nihonjin", "髙橋");
    japanese(GIVEN_NAME, "𠮷子", "na_nihonjin", "𠮷子");
    japanese(SURNAME_FURIGANA, "たかはし", "shimei_nihonjin_furigana", "タカハシ　タロウ");
    japanese(GIVEN_NAME_FURIGANA, "ﾖｼｺ", "shimei_nihonjin_furigana", "アオキ　ヨシコ");
    japanese(FURIGANA_CONFIRMED, "1", "shimei_nihonjin_furigana_kakuninfuragu", "1");
    japanese(FORMER_SURNAME, "旧井", "kyuji", "旧井");
    japanese(FORMER_SURNAME_FURIGANA, "キュウイ", "kyuji_furigana", "キュウイ");
    japanese(FORMER_SURNAME_FURIGANA_CONFIRMED, "有", "kyuji_furigana_kakuninfuragu", "1");
    japanese(DOMICILE, "不明", "honseki", "不明");
    japanese(HEAD_OF_REGISTER, "青木　一", "hittosha", "青木　一");
    japanese(KIND, "1", "juminshubetsu", "1");
    japanese(BIRTH_DATE, "平成15年2月29日", "seinengappi_fushohyoki", "平成15年2月29日");
    japanese(SEX, "女", "seibetsu", "2");
    japanese(RELATIONSHIP, "世帯主", "zokugara", "世帯主");
    japanese(INDIVIDUAL_NUMBER, Entries.individualNumber(77), "kojinbango");
    japanese(RESIDENT_RECORD_CODE, Entries.residentRecordCode(77), "juminhyokodo");
    japanese(ELECTORAL_ROLL, "1", "senkyoninmeibo_torokunoumu", "1");
    flag(HEALTH_INSURANCE);
    day(HEALTH_INSURANCE_ACQUIRED_ON);
    day(HEALTH_INSURANCE_LOST_ON);
    flag(ELDERLY_MEDICAL_CARE);
    day(ELDERLY_MEDICAL_CARE_ACQUIRED_ON);
    day(ELDERLY_MEDICAL_CARE_LOST_ON);
    flag(CARE_INSURANCE);
    day(CARE_INSURANCE_ACQUIRED_ON);
    day(CARE_INSURANCE_LOST_ON);
    flag(PENSION);
    day(PENSION_CATEGORY_CHANGED_ON);
    day(PENSION_ACQUIRED_ON);
    day(PENSION_LOST_ON);
    japanese(BASIC_PENSION_NUMBER, "1234-567890", "kisonenkinbango");
    japanese(PENSION_CATEGORY, "第１号", "nenkin_shubetsu");
    japanese(CHILD_ALLOWANCE_STARTS_IN, "令和2年4月", "jidoteate_kaishinengetsu", "2020-04");
    japanese(CHILD_ALLOWANCE_ENDS_IN, "2035-03", "jidoteate_shuryonengetsu");
    japanese(INDIVIDUAL_NUMBER_CARD, "交付済", "kojinbangokado_hakkojokyo");
    japanese(RESIDENT_CARD, "なし", "jukikado_hakkojokyo");
    japanese(SIGNATURE_SERIAL, "S0001", "shomeiyo_shiriarubango");
    japanese(AUTHENTICATION_SERIAL, "A0001", "riyoshashomeiyo_shiriarubango");
    japanese(ADULT_WARD, "1", "seinenhikokennin");
    japanese(LAST_REGISTERED_ADDRESS, "東京都港区", "saishutorokujushochi");
    japanese(REMARKS, "特別養子縁組", "biko");
    foreign(NAME_ALPHABET, "Li Wei", "shimei_gaikokujinarufuabetto", "LI WEI");
    foreign(NAME_KANJI, "李　偉", "shimei_gaikokujinkanji");
    foreign(NAME_FURIGANA, "リ　ウェイ", "shimei_gaikokujin_furigana");
    foreign(ALIAS, "林　花子", "tsusho");
    foreign(ALIAS_FURIGANA, "はやし　はなこ", "tsusho_furigana", "ハヤシ　ハナコ");
    foreign(ALIAS_FURIGANA_CONFIRMED, "1", "tsusho_furigana_kakuninfuragu");
    foreign(ALIAS_RECORDED_ON, "H20.2.1", "tsusho_kisainengappi", "2008-02-01");
    foreign(ALIAS_RECORDED_IN, TestReference.HERE.value(), "tsusho_kisaishikuchosonkodo");
    foreign(ALIAS_DELETED_ON, "H22.2.1", "tsusho_sakujonengappi", "2010-02-01");
    foreign(ALIAS_DELETED_IN, TestReference.HERE.value(), "tsusho_sakujoshikuchosonkodo");
    foreign(NATIONALITY, "無国籍", "kokusekimei");
    foreign(RESIDENCE_CLASS, "中長期在留者", "dai30jono45kubun", "1");
    foreign(RESIDENCE_STATUS, "留学", "zairyushikaku");
    foreign(RESIDENCE_PERIOD, "4年3月", "zairyukikan");
    foreign(RESIDENCE_EXPIRES_ON, "2029-07-01", "zairyukikan_manryobi");
    foreign(RESIDENCE_CARD_NUMBER, "XY12345678ZZ", "zairyukadobango");
    foreign(FORMER_REGISTRATION_ON, "年月日不詳", "kyugaitoho_torokunengappi_fushohyoki");
    foreign(RESIDENCE_REPORTED, "有", "jukyochi_todokedenoumu", "1");
    foreign(LANDING_PERMISSION, "1", "jorikukyokasho_tennyu");
    foreign(ADDRESSEE, "通称", "shimei_yusenkubun");
    put(
        BECAME_RESIDENT_ON,
        new Sample(JAPANESE, "平成15年頃", "jumintonattanengappi_fushohyoki", "平成15年頃"));
    japanese(SPECIAL_CIRCUMSTANCE, "性別の変更", "ido_tokubetsujiyu", "3");
    put(STAY_PERIOD, new Sample(REFUGEE, "180日", "jorikukikan", "180日"));
  }

  @Test
  void everyFieldOfAPersonArrivesInItsItem() {
    for (Map.Entry<PersonField, Sample> row : SAMPLES.entrySet()) {
      Sample sample = row.getValue();
      ResidentRecord resident =
          Desk.householdOf(sample.entry().with(0, row.getKey(), sample.typed())).getFirst();
      assertThat(print(resident, sample.item()))
          .as(row.getKey().label())
          .isEqualTo(sample.printed());
    }
  }

  /** A field that somebody adds and forgets to register fails here. */
  @Test
  void everyFieldIsShownAbove() {
    Set<PersonField> fields = EnumSet.copyOf(MoveFields.person(Entries.MOVING_IN));
    // Becomes 宛名番号; shown by MovingInRegistrationTest.
    fields.remove(RETURNING_ADDRESS_NUMBER);
    assertThat(SAMPLES.keySet()).containsExactlyInAnyOrderElementsOf(fields);
  }

  @Test
  void everyCommonFieldArrivesInEachRecord() {
    Map<CommonField, String> items =
        Map.ofEntries(
            Map.entry(CommonField.MOVED_ON, "idobi"),
            Map.entry(CommonField.NOTIFIED_ON, "todokedebi"),
            Map.entry(CommonField.POSTAL_CODE, "jusho_yubinbango"),
            Map.entry(CommonField.ADDRESS_CODE, "jusho_jushokodo"),
            Map.entry(CommonField.TOWN, "jusho_choaza"),
            Map.entry(CommonField.LOT, "jusho_banchigohyoki"),
            Map.entry(CommonField.BUILDING, "jusho_katagaki"),
            Map.entry(CommonField.PREVIOUS_MUNICIPALITY_CODE, "tennyumaejusho_shikuchosonkodo"),
            Map.entry(CommonField.PREVIOUS_POSTAL_CODE, "tennyumaejusho_yubinbango"),
            Map.entry(CommonField.PREVIOUS_ADDRESS_CODE, "tennyumaejusho_jushokodo"),
            Map.entry(CommonField.PREVIOUS_TOWN, "tennyumaejusho_choaza"),
            Map.entry(CommonField.PREVIOUS_LOT, "tennyumaejusho_banchigohyoki"),
            Map.entry(CommonField.PREVIOUS_BUILDING, "tennyumaejusho_katagaki"));
    Set<CommonField> shown = EnumSet.copyOf(items.keySet());
    // The household joined gives 世帯番号; the former householder is for the clerk to read only.
    shown.add(CommonField.HOUSEHOLD_NUMBER);
    shown.add(CommonField.PREVIOUS_HOUSEHOLDER);
    // Shown by the tests of other moves: on what it rests, wards, addresses abroad, 備考.
    shown.addAll(
        EnumSet.of(
            CommonField.GROUND,
            CommonField.WARD,
            CommonField.PREVIOUS_KIND,
            CommonField.PREVIOUS_COUNTRY,
            CommonField.PREVIOUS_ABROAD,
            CommonField.DE_FACTO_HOUSEHOLDER));
    assertThat(shown).containsExactlyInAnyOrderElementsOf(MoveFields.common(Entries.MOVING_IN));

    EnteredMove entry = Entries.family();
    Map<CommonField, String> typed =
        Map.ofEntries(
            Map.entry(CommonField.MOVED_ON, "2026-03-31"),
            Map.entry(CommonField.NOTIFIED_ON, "2026-04-09"),
            Map.entry(CommonField.POSTAL_CODE, "9650002"),
            Map.entry(CommonField.ADDRESS_CODE, "07202001002"),
            Map.entry(CommonField.TOWN, "杉町"),
            Map.entry(CommonField.LOT, "８番地"),
            Map.entry(CommonField.BUILDING, "杉荘１０２"),
            Map.entry(CommonField.PREVIOUS_MUNICIPALITY_CODE, TestReference.CITY.value()),
            Map.entry(CommonField.PREVIOUS_POSTAL_CODE, "2600001"),
            Map.entry(CommonField.PREVIOUS_ADDRESS_CODE, "12100001002"),
            Map.entry(CommonField.PREVIOUS_TOWN, "桐町"),
            Map.entry(CommonField.PREVIOUS_LOT, "９番地"),
            Map.entry(CommonField.PREVIOUS_BUILDING, "桐荘"));
    for (Map.Entry<CommonField, String> field : typed.entrySet()) {
      entry = entry.with(field.getKey(), field.getValue());
    }
    for (ResidentRecord resident : Desk.householdOf(entry)) {
      items.forEach(
          (field, item) ->
              assertThat(print(resident, item)).as(field.label()).isEqualTo(typed.get(field)));
    }
  }

  /** The other way round: no item of 1.1.1 or 1.1.2 is without a field, but those given here. */
  @Test
  void everyItemHasAFieldOrIsGivenByTheRegister() {
    Set<String> reached = new TreeSet<>();
    for (Sample sample : samples()) {
      reached.add(sample.item());
    }
    Set<String> given =
        Set.of(
            "atenabango", // numbered, or of the former record (1.1.13, 4.1.1.2)
            "setaibango", // numbered, or the household's
            "setainushishimei", // the householder's name
            "setainushishimei_furigana", // and its reading
            "kisaijuni", // by rule (5.2)
            "juminjotai", // resident
            "jushoosadametanengappi", // the same as 住民となった年月日 (4.1.1.1)
            "jumintonattanengappi", // 異動日
            "gaikokujinjumintonattanengappi", // 異動日
            "todokedenengappi", // 届出日
            "tsusho_kisaishikuchoson", // by code
            "tsusho_sakujoshikuchoson", // by code
            "kokusekikodo", // by name
            "rirekibango",
            "ryuijiko", // points to note are rows of their own (1.1.14)
            "yokushifuragu", // restrictions have a screen of their own (3.1)
            "kaiseinengappi", // 改製 only (1.1.4)
            "tokubetsueijushashomeishobango", // below
            "karitaizaikikan"); // below
    for (RecordItem<?> item : RecordItems.all()) {
      boolean partOfDate = item.name().endsWith("_fushofuragu") || item.name().contains("_fusho");
      boolean address =
          item.name().startsWith("jusho_") || item.name().startsWith("tennyumaejusho_");
      boolean asked = item.section().equals("1.1.1") || item.section().equals("1.1.2");
      if (asked && !partOfDate && !address) {
        assertThat(reached.contains(item.name()) || given.contains(item.name()))
            .as(item.label())
            .isTrue();
      }
    }
  }

  @Test
  void eachClassOfArticle30No45BringsItsOwnItems() {
    EnteredMove permanent =
        FOREIGN
            .with(0, RESIDENCE_CLASS, "特別永住者")
            .with(0, RESIDENCE_STATUS, "")
            .with(0, RESIDENCE_CARD_NUMBER, "EF12345678GH");
    assertThat(print(first(permanent), "tokubetsueijushashomeishobango")).isEqualTo("EF12345678GH");
    assertThat(print(first(REFUGEE.with(0, RESIDENCE_CLASS, "4")), "karitaizaikikan"))
        .isEqualTo("90日");
    for (String transitional : List.of("5", "6")) {
      EnteredMove entry = REFUGEE.with(0, RESIDENCE_CLASS, transitional).with(0, STAY_PERIOD, "");
      assertThat(print(first(entry), "dai30jono45kubun")).isEqualTo(transitional);
    }
  }

  private static ResidentRecord first(EnteredMove entry) {
    return Desk.householdOf(entry).getFirst();
  }

  private static List<Sample> samples() {
    List<Sample> samples = new ArrayList<>(SAMPLES.values());
    samples.add(new Sample(JAPANESE, "", "seinengappi", ""));
    samples.add(new Sample(FOREIGN, "", "kyugaitoho_torokunengappi", ""));
    samples.add(new Sample(FOREIGN, "", "shimei_gaikokujin_furigana_kakuninfuragu", ""));
    return samples;
  }

  private static String print(ResidentRecord resident, String name) {
    return RecordItems.all().stream()
        .filter(item -> item.name().equals(name))
        .map(item -> item.print(resident))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no item " + name));
  }

  private static void flag(PersonField field) {
    japanese(field, "1", field.fileName(), "1");
  }

  private static void day(PersonField field) {
    japanese(field, "R2.4.1", field.fileName(), "2020-04-01");
  }

  private static void japanese(PersonField field, String typed, String item) {
    japanese(field, typed, item, typed);
  }

  private static void japanese(PersonField field, String typed, String item, String printed) {
    EnteredMove entry =
        JAPANESE
            .with(0, SURNAME_FURIGANA, "アオキ")
            .with(0, GIVEN_NAME_FURIGANA, "タロウ")
            .with(0, FORMER_SURNAME, "旧")
            .with(0, FORMER_SURNAME_FURIGANA, "キュウ");
    put(field, new Sample(entry, typed, item, printed));
  }

  private static void foreign(PersonField field, String typed, String item) {
    foreign(field, typed, item, typed);
  }

  private static void foreign(PersonField field, String typed, String item, String printed) {
    put(field, new Sample(FOREIGN, typed, item, printed));
  }

  private static void put(PersonField field, Sample sample) {
    SAMPLES.put(field, sample);
  }
}
