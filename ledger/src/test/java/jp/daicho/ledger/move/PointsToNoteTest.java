package jp.daicho.ledger.move;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import jp.daicho.conformance.Proves;
import jp.daicho.ledger.finding.FindingCode;
import jp.daicho.ledger.record.ItemProtection;
import jp.daicho.ledger.record.NotedItem;
import jp.daicho.ledger.record.PointToNote;
import jp.daicho.ledger.record.ResidentRecord;
import org.junit.jupiter.api.Test;

/** 留意事項 are rows that are added, corrected and withdrawn one by one (1.1.14). */
class PointsToNoteTest {
  private final Neighbourhood at = new Neighbourhood();
  private final Village village = at.village;

  @Test
  void rowsAreAddedCorrectedAndWithdrawnOneByOne() {
    at.one(
        Forms.noting(Forms.noting(at.move("correction", at.aoki), "honseki", "転籍予定あり"), "氏", "誤字"));
    ResidentRecord corrected =
        at.one(
            at.move("error-correction", at.aoki)
                .withNotes(
                    0,
                    List.of(
                        new NoteEntry("1", "", "転籍予定なし"),
                        new NoteEntry("2", "名", ""),
                        new NoteEntry("", "住所", "新たな留意"))));
    assertThat(corrected.annotations().pointsToNote())
        .containsExactly(
            new PointToNote("honseki", 2, "転籍予定なし"),
            new PointToNote("na_nihonjin", 2, "誤字"),
            new PointToNote("jusho", 3, "新たな留意"));
    ResidentRecord withdrawn =
        at.one(
            at.move("correction", at.aoki)
                .withNotes(0, List.of(new NoteEntry("2", "", PersonTexts.EMPTIED))));
    assertThat(withdrawn.annotations().pointsToNote())
        .extracting(PointToNote::text)
        .containsExactly("転籍予定なし", "新たな留意");
    // What stood before stays in the version before.
    assertThat(village.history(at.aoki).get(1).annotations().pointsToNote())
        .extracting(PointToNote::text)
        .containsExactly("転籍予定あり", "誤字");
  }

  @Test
  void aRowWithoutWordsNotesNothingAndOneWithoutAnItemIsAFault() {
    EnteredMove entry = at.move("remaking", at.aoki);
    ResidentRecord remade =
        at.village
            .register(
                entry.withNotes(0, List.of(NoteEntry.BLANK, new NoteEntry("", "honseki", " "))))
            .getLast();
    assertThat(remade.annotations().pointsToNote()).isEmpty();
    assertThat(found(Forms.noting(entry, "", "言葉だけ")))
        .containsExactly("persons[0].pointsToNote[0].item " + FindingCode.EMPTY);
    assertThat(found(Forms.noting(entry, "血液型", "ない項目")))
        .containsExactly("persons[0].pointsToNote[0].item " + FindingCode.UNKNOWN_CODE);
    assertThat(found(Forms.noting(entry, "honseki", "あ".repeat(1001))))
        .containsExactly("persons[0].pointsToNote[0].text " + FindingCode.TOO_LONG);
    assertThat(found(Forms.noting(entry, "honseki", "あ".repeat(1000)))).isEmpty();
  }

  @Test
  void onlyACorrectionChangesPointsThatAreThere() {
    at.one(Forms.noting(at.move("correction", at.aoki), "honseki", "転籍予定あり"));
    List<NoteEntry> change = List.of(new NoteEntry("1", "", "別の言葉"));
    for (String type : List.of("moving-inside", "death", "remaking", "minor-correction")) {
      assertThat(found(at.move(type, at.aoki).withNotes(0, change)))
          .contains("persons[0].pointsToNote[0].number " + FindingCode.ITEM_NOT_OF_MOVE);
    }
    assertThat(found(at.move("correction", at.aoki).withNotes(0, change))).isEmpty();
    for (String number : List.of("0", "2", "一")) {
      assertThat(
              found(
                  at.move("correction", at.aoki)
                      .withNotes(0, List.of(new NoteEntry(number, "", "別の言葉")))))
          .contains("persons[0].pointsToNote[0].number " + FindingCode.NOTE_UNKNOWN);
    }
  }

  /** What a clerk can choose: each item once, and protected where the item is. */
  @Test
  void itemsAreChosenFromTheRecordsOwn() {
    List<NotedItem> items = NotedItem.all();
    assertThat(items).extracting(NotedItem::name).doesNotHaveDuplicates();
    assertThat(items).extracting(NotedItem::label).doesNotHaveDuplicates();
    assertThat(items)
        .extracting(NotedItem::label)
        .contains("氏", "生年月日", "住所", "本籍", "世帯主との続柄", "転入前住所", "転出先住所（予定）", "転出先住所（確定）")
        .doesNotContain("備考", "留意事項", "住所の町字", "生年月日（不詳フラグ）", "処理日");
    assertThat(NotedItem.protectionOf(new PointToNote("honseki", 1, "")))
        .contains(ItemProtection.REGISTERED_DOMICILE);
    assertThat(NotedItem.protectionOf(new PointToNote("jusho", 1, ""))).isEmpty();
  }

  @Test
  @Proves("1.1.14-M7")
  void remarksAreFreeAndASpecialAdoptionIsNotedInTheWordsOfTheStandard() {
    for (String words : List.of("どのような言葉でも", "a = b；c\u3000ｄ", "１２３")) {
      assertThat(
              at.one(at.move("correction", at.aoki, PersonField.REMARKS, words))
                  .annotations()
                  .remarks())
          .isEqualTo(words);
    }
    noted("特別養子縁組", "特別養子縁組");
    noted("特別養子縁組の解消", "特別養子縁組解消");
    // A change of sex asks for no words.
    assertThat(
            found(
                Forms.toWard(at.move("moving-out", at.hanako()))
                    .with(0, PersonField.SPECIAL_CIRCUMSTANCE, "性別の変更")))
        .isEmpty();
  }

  /** Bound to both destinations of who moves out, and to the former address of who moves in. */
  private void noted(String circumstance, String words) {
    EnteredMove out =
        Forms.toWard(at.move("moving-out", at.sakura()))
            .with(0, PersonField.SPECIAL_CIRCUMSTANCE, circumstance);
    assertThat(village.errors(out))
        .containsExactly(FindingCode.NOTE_WORDS_MISSING, FindingCode.NOTE_WORDS_MISSING);
    EnteredMove one = Forms.noting(out, "転出先住所（予定）", words + "　令和8年4月1日確定");
    assertThat(village.errors(one)).containsExactly(FindingCode.NOTE_WORDS_MISSING);
    EnteredMove both = Forms.noting(one, "転出先住所（確定）", words);
    assertThat(village.errors(both)).isEmpty();
    ResidentRecord gone = at.one(both);
    assertThat(gone.annotations().pointsToNote())
        .extracting(PointToNote::item)
        .containsExactly("tenshutsusakijusho_yotei", "tenshutsusakijusho_kakutei");

    EnteredMove in =
        Entries.of(
                PersonTexts.returning(gone, Entries.MOVING_IN)
                    .with(PersonField.RELATIONSHIP, "世帯主")
                    .with(PersonField.SPECIAL_CIRCUMSTANCE, circumstance))
            .with(CommonField.TOWN, "杉町")
            .with(CommonField.POSTAL_CODE, "965-0002");
    assertThat(village.errors(in)).containsExactly(FindingCode.NOTE_WORDS_MISSING);
    assertThat(at.one(Forms.noting(in, "転入前住所", words)).annotations().pointsToNote())
        .extracting(PointToNote::item)
        .containsExactly("tennyumaejusho");
    at.one(Forms.cancelling(village, village.latest(gone), gone));
    at.one(Forms.cancelling(village, gone, gone));
  }

  @Test
  void whatComesToStandByItselfIsNotRepeated() {
    EnteredMove first =
        Forms.at("杉町", "３番地", at.move("moving-inside", at.aoki))
            .with(CommonField.DE_FACTO_HOUSEHOLDER, "青木　一");
    assertThat(at.one(first).annotations().remarks()).isEqualTo("事実上の世帯主　青木　一");
    EnteredMove again =
        Forms.at("杉町", "５番地", at.move("moving-inside", at.aoki))
            .with(CommonField.DE_FACTO_HOUSEHOLDER, "青木　一");
    assertThat(at.one(again).annotations().remarks()).isEqualTo("事実上の世帯主　青木　一");
  }

  private List<String> found(EnteredMove entry) {
    return village.look(entry).assessment().findings().stream()
        .filter(finding -> finding.isError())
        .filter(finding -> finding.where().path().contains("pointsToNote"))
        .map(finding -> finding.where().path() + " " + finding.code())
        .toList();
  }
}
