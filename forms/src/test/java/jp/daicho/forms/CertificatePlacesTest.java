package jp.daicho.forms;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import jp.daicho.forms.PrintedText.Place;
import jp.daicho.forms.item.FieldValue;
import jp.daicho.forms.item.FormItem;
import jp.daicho.forms.template.Cell;
import jp.daicho.forms.template.Content;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Where things stand on the printed certificates, as a reader other than ours finds them: each
 * value right behind the words that say what it is.
 */
class CertificatePlacesTest {
  /** The words before each item; where a form has others, after the number of the form. */
  private static final Map<String, String> WORDS =
      Map.ofEntries(
          entry("person.furigana", "氏名の振り仮名"),
          entry("person.name", "氏名"),
          entry("person.former-surname-furigana", "旧氏の振り仮名"),
          entry("person.former-surname", "旧氏"),
          entry("person.alias-furigana", "通称の振り仮名"),
          entry("person.alias", "通称"),
          entry("person.birth-date", "生年月日"),
          entry("person.sex", "性別"),
          entry("person.relationship", "続柄"),
          entry("person.individual-number", "個人番号"),
          entry("person.resident-record-code", "住民票コード"),
          entry("person.became-resident-on", "住民となった年月日"),
          entry("person.address-fixed-on", "住所を定めた年月日"),
          entry("person.notified-on", "届出日"),
          entry("person.registered-domicile", "本籍"),
          entry("person.head-of-register", "筆頭者"),
          entry("person.previous-address", "転入前住所"),
          entry("person.nationality", "国籍・地域"),
          entry("person.residence-class", "第30条の45の区分"),
          entry("20.1.2 person.residence-class", "30条45の区分"),
          entry("person.residence-status", "在留資格"),
          entry("person.residence-period", "在留期間等"),
          entry("person.residence-expires-on", "在留期間の満了の日"),
          entry("20.1.2 person.residence-expires-on", "満了日"),
          entry("person.residence-card-number", "在留カード等の番号"),
          entry("20.1.2 person.residence-card-number", "在留カード等番号"),
          entry("person.became-foreign-resident-on", "外国人住民となった年月日"),
          entry("person.remarks", "備考"),
          entry("address", "住所"),
          entry("householder", "世帯主"));

  @ParameterizedTest
  @ValueSource(strings = {"20.1.1", "20.1.2", "20.1.3"})
  void everyItemStandsRightBehindTheWordsForIt(String id) {
    PaperForm form = Forms.standard().get(id);
    Map<FormItem, String> marks = new EnumMap<>(FormItem.class);
    PrintedText text = PrintedText.of(form.print(marked(id, marks).build()), 1);
    int items = 0;
    for (Cell cell : cells(form)) {
      if (!(cell.content() instanceof Content.Item(FormItem item))
          || cell.isList()
          || item == FormItem.ISSUE_DATE) {
        continue;
      }
      String words =
          Objects.requireNonNull(
              WORDS.getOrDefault(id + " " + item.id(), WORDS.get(item.id())), item.id());
      Cell before = before(cell, cells(form));
      assertThat(words(before)).as("before %s", item.id()).isEqualTo(words);
      Place label = place(text, ((Content.Words) before.content()).words());
      Place value = place(text, Objects.requireNonNull(marks.get(item)));
      assertThat(value.x()).as(item.id()).isGreaterThan(label.x());
      assertThat(value.x() - cell.box().x()).as(item.id()).isBetween(0.0, cell.box().width());
      assertThat(value.y() - cell.box().y()).as(item.id()).isBetween(0.0, cell.box().height());
      items++;
    }
    assertThat(items).isGreaterThan(25);
  }

  /** Nothing else could be asked for: the copies have every item that the register has (5.1). */
  @Test
  void theCopyOfADeletedRecordHasTheItemsOfThatOfAResident() {
    assertThat(items("20.1.3")).containsExactlyElementsOf(items("20.1.1"));
    assertThat(items("20.1.2"))
        .containsAll(
            items("20.1.1").stream()
                .filter(item -> item != FormItem.ENTRIES && item != FormItem.ALIAS_FURIGANA)
                .toList());
  }

  /** On a certificate of items the values stand in one column, also where they go on below. */
  @ParameterizedTest
  @ValueSource(strings = {"20.1.4", "20.1.4-deleted"})
  void onACertificateOfItemsLabelsAndValuesStandInColumns(String id) {
    PaperForm form = Forms.standard().get(id);
    PersonValues person =
        PersonValues.builder()
            .set(
                FormItem.ENTRIES,
                FieldValue.entries(
                    List.of(
                        "氏名\t試験　一郎",
                        "法第30条の45に規定する区分\t区分の値",
                        "住所\t" + "とても長い住所".repeat(9) + "終",
                        "通称の記載及び削除に関する事項\t通称の値")))
            .setOthers(FieldValue.notApplicable())
            .build();
    PrintedText text =
        PrintedText.of(form.print(SamplePapers.paper("person").add(person).build()), 1);

    Place name = place(text, "試験　一郎");
    assertThat(place(text, "氏名").x()).isCloseTo(10.5, offset(1.5));
    for (String value : List.of("区分の値", "通称の値", "とても長い")) {
      assertThat(place(text, value).x()).isCloseTo(name.x(), offset(0.2));
    }
    assertThat(place(text, "終").y()).isGreaterThan(place(text, "とても長い").y());
    assertThat(place(text, "終").x()).isGreaterThan(name.x());
    assertThat(text.text()).contains("法第３０条の４５に規定する区分", "（以下余白）").doesNotContain("【省略】", "＊＊＊");
  }

  /** Certification, day, authenticator, seal note and number stand at the foot, in this order. */
  @Test
  void theFootIsTheSameOnEveryCertificate() {
    for (String id : List.of("20.1.1", "20.1.2", "20.1.3", "20.1.4", "20.1.4-deleted")) {
      PaperForm form = Forms.standard().get(id);
      PrintedText text =
          PrintedText.of(
              form.print(marked(id, new EnumMap<>(FormItem.class)).officialUse(true).build()), 1);
      String sentence = Objects.requireNonNull(form.template().certifications().get(key(id)));
      List<Double> heights =
          List.of(
              place(text, sentence).y(),
              place(text, "愛媛県桜見市長").y(),
              place(text, "この印は黒色です。").y(),
              place(text, "20260502 桜見市").y());
      assertThat(heights).as(id).isSorted().allMatch(y -> y > 238);
      assertThat(place(text, "公用").y()).as(id).isLessThan(25);
      assertThat(place(text, "公用").x()).as(id).isGreaterThan(175);
    }
  }

  /** 5.1: what has no room goes on a 別紙, and only the last page of all is certified. */
  @Test
  void anAnnexFollowsEverybodyAndIsCertifiedInTheirStead() {
    PaperForm form = Forms.standard().get("20.1.2");
    Paper paper =
        form.print(
            marked("20.1.2", new EnumMap<>(FormItem.class))
                .annex(List.of("１　氏名", "【通称の記載】 その一"))
                .build());

    assertThat(paper.pages()).isEqualTo(2);
    String sentence = Objects.requireNonNull(form.template().certifications().get(key("20.1.2")));
    assertThat(PrintedText.of(paper, 1).text()).doesNotContain("証明する", "桜見市長", "その一");
    assertThat(PrintedText.of(paper, 2).text())
        .contains("別　紙", "【通称の記載】 その一", "以　下　余　白", sentence, "桜見市長", "この印は黒色です", " 2/2");
  }

  private static FormValues.Builder marked(String id, Map<FormItem, String> marks) {
    var person = PersonValues.builder();
    FormValues.Builder values = SamplePapers.paper(key(id));
    for (FormItem item : FormItem.values()) {
      String mark = "値" + (char) ('\u4e10' + item.ordinal()) + item.ordinal();
      marks.put(item, mark);
      if (item.isOfPerson()) {
        person.set(item, mark);
      } else {
        values.set(item, mark);
      }
    }
    return values.add(person.build());
  }

  private static String key(String id) {
    return id.equals("20.1.2") ? "whole-household" : "person";
  }

  private static List<Cell> cells(PaperForm form) {
    var first = form.template().people().first();
    var cells = new ArrayList<>(form.template().cells());
    form.template().people().cells().forEach(c -> cells.add(c.moved(first.x(), first.y())));
    return cells;
  }

  private static List<FormItem> items(String id) {
    return cells(Forms.standard().get(id)).stream()
        .flatMap(
            cell ->
                cell.content() instanceof Content.Item(FormItem item)
                    ? Stream.of(item)
                    : Stream.empty())
        .toList();
  }

  /** The words whose cell ends where another one begins. */
  private static Cell before(Cell cell, List<Cell> cells) {
    return cells.stream()
        .filter(it -> it.content() instanceof Content.Words)
        .filter(it -> Math.abs(it.box().y() - cell.box().y()) < 0.1)
        .min(
            Comparator.comparingDouble(
                it -> Math.abs(it.box().x() + it.box().width() - cell.box().x())))
        .orElseThrow();
  }

  private static String words(Cell cell) {
    return ((Content.Words) cell.content()).words().replace("\u3000", "");
  }

  private static Place place(PrintedText text, String wanted) {
    return text.find(wanted)
        .orElseThrow(() -> new AssertionError(wanted + " is not in " + text.text()));
  }
}
