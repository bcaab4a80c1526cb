package jp.daicho.ledger.move;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.daicho.ledger.calendar.EraCalendar;
import jp.daicho.ledger.certificate.CertificateChoice;
import jp.daicho.ledger.certificate.CertificateForm;
import jp.daicho.ledger.certificate.CertificateItem;
import jp.daicho.ledger.certificate.CertifiedRecord;
import jp.daicho.ledger.certificate.CombinedEntries;
import jp.daicho.ledger.certificate.CombinedField;
import jp.daicho.ledger.certificate.CombinedRow;
import jp.daicho.ledger.certificate.Requester;
import jp.daicho.ledger.certificate.ShownDates;
import jp.daicho.ledger.record.ItemProtection;
import jp.daicho.ledger.record.NotedItem;
import jp.daicho.ledger.record.ResidentRecord;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What of 統合記載欄 a certificate tells (1.1.14; 20.0.3 and 20.0.5 are not public): a case for each
 * item whose changes the history has by itself (A), and for each item that a point to note can be
 * bound to (B); remarks (C) stand apart.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HistoryOnPaperTest {
  private static final ShownDates DATES = ShownDates.of(EraCalendar.standard());
  private static final String NOTE = "留意のことば";

  /** Without which item of the certificate a point to note is not told either. */
  private static final Map<String, CertificateItem> LEFT_OUT_WITH =
      Map.ofEntries(
          Map.entry("生年月日", CertificateItem.BIRTH_DATE),
          Map.entry("性別", CertificateItem.SEX),
          Map.entry("世帯主との続柄", CertificateItem.HOUSEHOLDER),
          Map.entry("世帯主の氏名", CertificateItem.HOUSEHOLDER),
          Map.entry("世帯主の氏名の振り仮名", CertificateItem.HOUSEHOLDER),
          Map.entry("個人番号", CertificateItem.INDIVIDUAL_NUMBER),
          Map.entry("住民票コード", CertificateItem.RESIDENT_RECORD_CODE),
          Map.entry("氏名の振り仮名", CertificateItem.FURIGANA),
          Map.entry("外国人住民の氏名の振り仮名", CertificateItem.FURIGANA),
          Map.entry("旧氏", CertificateItem.FORMER_SURNAME),
          Map.entry("旧氏の振り仮名", CertificateItem.FURIGANA),
          Map.entry("本籍", CertificateItem.REGISTERED_DOMICILE),
          Map.entry("筆頭者", CertificateItem.REGISTERED_DOMICILE),
          Map.entry("住民となった年月日", CertificateItem.BECAME_RESIDENT_ON),
          Map.entry("外国人住民となった年月日", CertificateItem.BECAME_RESIDENT_ON),
          Map.entry("通称", CertificateItem.ALIAS),
          Map.entry("通称の振り仮名", CertificateItem.FURIGANA),
          Map.entry("通称を記載した年月日", CertificateItem.ALIAS_RECORD),
          Map.entry("通称を記載した市区町村", CertificateItem.ALIAS_RECORD),
          Map.entry("通称を記載した市区町村コード", CertificateItem.ALIAS_RECORD),
          Map.entry("通称を削除した年月日", CertificateItem.ALIAS_RECORD),
          Map.entry("通称を削除した市区町村", CertificateItem.ALIAS_RECORD),
          Map.entry("通称を削除した市区町村コード", CertificateItem.ALIAS_RECORD),
          Map.entry("国籍・地域", CertificateItem.NATIONALITY),
          Map.entry("国籍・地域コード", CertificateItem.NATIONALITY),
          Map.entry("法第30条の45に規定する区分", CertificateItem.RESIDENCE_CLASS),
          Map.entry("在留資格", CertificateItem.RESIDENCE_STATUS),
          Map.entry("旧外登法による登録年月日", CertificateItem.RESIDENCE_STATUS),
          Map.entry("住居地の届出の有無", CertificateItem.RESIDENCE_STATUS),
          Map.entry("上陸許可証による転入の旨", CertificateItem.RESIDENCE_STATUS),
          Map.entry("在留期間", CertificateItem.RESIDENCE_PERIOD),
          Map.entry("上陸期間", CertificateItem.RESIDENCE_PERIOD),
          Map.entry("仮滞在期間", CertificateItem.RESIDENCE_PERIOD),
          Map.entry("在留期間の満了の日", CertificateItem.RESIDENCE_EXPIRES_ON),
          Map.entry("在留カードの番号", CertificateItem.RESIDENCE_CARD_NUMBER),
          Map.entry("特別永住者証明書の番号", CertificateItem.RESIDENCE_CARD_NUMBER),
          Map.entry("住所", CertificateItem.ADDRESS),
          Map.entry("住所を定めた年月日", CertificateItem.ADDRESS_SET_ON),
          Map.entry("届出の年月日", CertificateItem.NOTIFIED_ON),
          Map.entry("転入前住所", CertificateItem.PREVIOUS_ADDRESS),
          Map.entry("最終登録住所地", CertificateItem.PREVIOUS_ADDRESS),
          Map.entry("転出先住所（予定）", CertificateItem.DELETION),
          Map.entry("転出先住所（確定）", CertificateItem.DELETION),
          Map.entry("消除事由", CertificateItem.DELETION),
          Map.entry("消除事由の生じた年月日", CertificateItem.DELETION),
          Map.entry("消除の届出の年月日", CertificateItem.DELETION),
          Map.entry("転入通知年月日", CertificateItem.DELETION),
          Map.entry("転出年月日（確定）", CertificateItem.DELETION));

  /** What every certificate tells. */
  private static final Set<String> ALWAYS = Set.of("氏", "名", "氏名（アルファベット）", "氏名（漢字）", "氏名優先区分");

  static Stream<NotedItem> items() {
    return NotedItem.all().stream();
  }

  @ParameterizedTest
  @MethodSource("items")
  void aPointToNoteIsToldWithTheItemItIsBoundToAndNeverWithout(NotedItem item) {
    Neighbourhood at = new Neighbourhood();
    at.one(Forms.noting(at.move("correction", at.aoki), item.name(), NOTE));
    String line = "　留意事項（" + item.label() + "）　" + NOTE;
    CertificateItem choice = LEFT_OUT_WITH.get(item.label());

    if (choice != null) {
      assertThat(paper(at, at.aoki, null, true)).contains(line);
      assertThat(paper(at, at.aoki, choice, true).contains(line))
          .as("some items can be left out of a certificate of items only")
          .isEqualTo(choice(choice, true).shown().contains(choice));
      assertThat(told(at, at.aoki, choice)).noneMatch(row -> row.texts().contains(NOTE));
    } else if (ALWAYS.contains(item.label())) {
      assertThat(paper(at, at.aoki, null, true)).contains(line);
    } else {
      assertThat(paper(at, at.aoki, null, true))
          .as("no certificate has the item")
          .noneMatch(text -> text.contains(NOTE));
    }
    assertThat(paper(at, at.aoki, null, false))
        .as("points belong to the history")
        .noneMatch(text -> text.contains(NOTE));
    assertThat(screen(at, at.aoki))
        .as("the office sees it")
        .anySatisfy(row -> assertThat(row.texts()).containsExactly(NOTE));
  }

  @Test
  void everyItemOfTheTablesIsOneThatAPointCanBeBoundTo() {
    Set<String> labels =
        NotedItem.all().stream().map(NotedItem::label).collect(Collectors.toUnmodifiableSet());
    assertThat(labels).containsAll(LEFT_OUT_WITH.keySet()).containsAll(ALWAYS);
    assertThat(LEFT_OUT_WITH.keySet()).doesNotContainAnyElementsOf(ALWAYS);
  }

  @ParameterizedTest
  @MethodSource("items")
  void whoMayNotSeeAnItemIsToldNothingOfItOnAScreen(NotedItem item) {
    Optional<ItemProtection> protection = ItemProtection.ofName(item.name());
    Neighbourhood at = new Neighbourhood();
    at.one(Forms.noting(at.move("correction", at.aoki), item.name(), NOTE));
    Set<CertificateItem> mayBeTold =
        CertificateItem.all().stream()
            .filter(choice -> protection.isEmpty() || !choice.protection().equals(protection))
            .collect(Collectors.toUnmodifiableSet());

    List<CombinedRow> rows =
        CombinedField.of(
            at.village.versions(at.aoki.key().addressNumber()), mayBeTold, true, DATES);

    assertThat(rows.stream().anyMatch(row -> row.texts().contains(NOTE)))
        .isEqualTo(protection.isEmpty());
  }

  @ParameterizedTest
  @CsvSource({
    "aoki,  SURNAME,              山田,        氏名,           ",
    "aoki,  GIVEN_NAME,           次郎,        氏名,           ",
    "aoki,  BIRTH_DATE,           S50.3.4,     生年月日,       BIRTH_DATE",
    "aoki,  SEX,                  女,          性別,           SEX",
    "aoki,  DOMICILE,             東京都千代田区霞が関一丁目１番, 本籍, REGISTERED_DOMICILE",
    "aoki,  HEAD_OF_REGISTER,     山田　一郎,  筆頭者,         REGISTERED_DOMICILE",
    "aoki,  ADDRESS_SET_ON,       R8.3.31,     住所を定めた年月日, ADDRESS_SET_ON",
    "zhang, NAME_ALPHABET,        ZHANG LILI,  氏名,           ",
    "zhang, NAME_KANJI,           張　麗,      氏名,           ",
    "zhang, NATIONALITY,          無国籍,      国籍・地域,     NATIONALITY",
    "zhang, RESIDENCE_STATUS,     留学, 在留資格,   RESIDENCE_STATUS",
    "zhang, RESIDENCE_PERIOD,     5年,         在留期間等,     RESIDENCE_PERIOD",
    "zhang, RESIDENCE_EXPIRES_ON, 2031-04-01,  在留期間の満了の日, RESIDENCE_EXPIRES_ON",
    "zhang, RESIDENCE_CARD_NUMBER, AB12345678CD, 在留カード等の番号, RESIDENCE_CARD_NUMBER",
  })
  void aChangedItemIsToldByItselfUnlessTheItemIsLeftOut(
      String who, PersonField field, String typed, String label, @Nullable CertificateItem choice) {
    Neighbourhood at = new Neighbourhood();
    ResidentRecord person = who.equals("aoki") ? at.aoki : at.zhang;
    at.one(at.move("correction", person, field, typed));

    assertThat(paper(at, person, null, true))
        .as("nobody wrote it")
        .anySatisfy(line -> assertThat(line).startsWith("　" + label + "　").contains(" → "));
    assertThat(paper(at, person, null, false)).as("no history was asked for").isEmpty();
    if (choice != null) {
      assertThat(told(at, person, choice))
          .as("neither the change nor that there was one")
          .hasSize(1);
    }
  }

  @Test
  void remarksStandApartFromTheHistoryAndLast() {
    Neighbourhood at = new Neighbourhood();
    at.one(at.move("correction", at.aoki, PersonField.REMARKS, "備考のことば"));
    at.one(Forms.noting(at.move("correction", at.aoki, PersonField.SEX, "女"), "性別", NOTE));

    assertThat(paper(at, at.aoki, null, false)).containsExactly("【備考】 備考のことば");
    List<String> lines = paper(at, at.aoki, null, true);
    assertThat(lines.getLast()).isEqualTo("【備考】 備考のことば");
    assertThat(lines.indexOf("　留意事項（性別）　" + NOTE))
        .as("the point follows the change it is about")
        .isEqualTo(lines.indexOf("　性別　男 → 女") + 1);
    assertThat(lines.stream().filter(line -> line.contains("備考のことば"))).hasSize(1);
  }

  private static List<String> paper(
      Neighbourhood at, ResidentRecord any, @Nullable CertificateItem without, boolean history) {
    return CombinedEntries.of(
        CertifiedRecord.asOf(
            at.village.versions(any.key().addressNumber()), LocalDate.of(2026, 5, 1)),
        choice(without, history),
        DATES);
  }

  private static CertificateChoice choice(@Nullable CertificateItem without, boolean history) {
    return new CertificateChoice(
        CertificateForm.INDIVIDUAL, all(without), history, false, Requester.SELF, "", 1, false);
  }

  private static Set<CertificateItem> all(@Nullable CertificateItem without) {
    Set<CertificateItem> all = EnumSet.copyOf(CertificateItem.all());
    if (without != null) {
      all.remove(without);
    }
    return all;
  }

  /** The rows where an item is not to be told. */
  private static List<CombinedRow> told(
      Neighbourhood at, ResidentRecord any, CertificateItem without) {
    return CombinedField.of(
        at.village.versions(any.key().addressNumber()), all(without), true, DATES);
  }

  private static List<CombinedRow> screen(Neighbourhood at, ResidentRecord any) {
    return CombinedField.of(
        at.village.versions(any.key().addressNumber()), CertificateItem.all(), true, DATES);
  }
}
