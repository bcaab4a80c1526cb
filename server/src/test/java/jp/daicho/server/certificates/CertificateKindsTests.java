package jp.daicho.server.certificates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import jp.daicho.conformance.Proves;
import jp.daicho.forms.Forms;
import jp.daicho.forms.item.FormItem;
import jp.daicho.forms.template.Cell;
import jp.daicho.forms.template.Content;
import jp.daicho.ledger.certificate.CertificateChoice;
import jp.daicho.ledger.certificate.CertificateForm;
import jp.daicho.ledger.certificate.CertificateItem;
import jp.daicho.ledger.certificate.Requester;
import jp.daicho.ledger.finding.InvalidValueException;
import jp.daicho.ledger.name.Furigana;
import jp.daicho.ledger.number.AddressNumber;
import jp.daicho.ledger.number.HouseholdNumber;
import jp.daicho.ledger.record.RecordItem;
import jp.daicho.ledger.record.RecordItems;
import jp.daicho.ledger.record.ResidentRecord;
import jp.daicho.ledger.record.ResidentStatus;
import jp.daicho.server.support.KeptPaper;
import org.junit.jupiter.api.Test;

/** What can be chosen is the same for all kinds of certificates (5.1, 5.3, 5.4, 5.7). */
class CertificateKindsTests extends CertificateTestBase {
  private static final Set<CertificateItem> LEFT_OUT = chosen(item -> !item.isOnEveryCopy());

  /** The foreign wife's items, and what of them stands on no other place of her paper. */
  private static final Map<CertificateItem, String> VALUES =
      new EnumMap<>(
          Map.of(
              CertificateItem.HOUSEHOLDER, "健一",
              CertificateItem.NATIONALITY, "ベトナム",
              CertificateItem.RESIDENCE_CLASS, "中長期在留者",
              CertificateItem.RESIDENCE_STATUS, "技術・人文知識・国際業務",
              CertificateItem.RESIDENCE_PERIOD, "5年",
              CertificateItem.RESIDENCE_EXPIRES_ON, "2029年10月31日",
              CertificateItem.RESIDENCE_CARD_NUMBER, "AB12345678CD",
              CertificateItem.ALIAS_RECORD, "令和2年5月7日"));

  @Test
  @Proves("5.1-M1")
  void ofEveryKindAWholeHouseholdOrAPartFormHistoryAndOmissionsCanBeChosen() {
    List<ResidentRecord> gone = goneFamily();
    List<ResidentRecord> family = asClerk(households()::family);
    for (CertificateForm form : CertificateForm.values()) {
      List<ResidentRecord> people = form.isOfDeletedRecords() ? gone : family;
      wholeOrPart(form, people);
      everyItemCanBeChosenByItself(form, people.get(1));
      japaneseItemsCanBeChosen(form, people.getFirst());
      if (form.takesHistory()) {
        ResidentRecord moved = people.get(4);
        Set<CertificateItem> items = Set.of(CertificateItem.ADDRESS_SET_ON);
        assertThat(text(form, moved, items, true)).as(form.label()).contains("【転居】");
        assertThat(text(form, moved, items, false)).as(form.label()).doesNotContain("【転居】");
      }
    }
    // Nothing that can be left out is printed unless asked for; CertificateSettingsTests sets it.
    assertThat(
            asClerk(
                    () ->
                        certificates.subject(
                            family.getFirst().household().householdNumber(), false))
                .printedByDefault())
        .doesNotContainAnyElementsOf(LEFT_OUT);
  }

  private void wholeOrPart(CertificateForm form, List<ResidentRecord> people) {
    HouseholdNumber household = people.getFirst().household().householdNumber();
    List<AddressNumber> part = List.of(numberOf(people.get(1)), numberOf(people.get(2)));
    assertThat(persons(request(household, List.of(), choice(form, Set.of(CertificateItem.SEX)))))
        .as("%s of the whole household", form.label())
        .containsExactlyElementsOf(people.stream().map(this::numberOf).toList());
    assertThat(persons(request(null, part, choice(form, Set.of(CertificateItem.SEX)))))
        .as("%s of a part", form.label())
        .containsExactlyElementsOf(part);
  }

  private void everyItemCanBeChosenByItself(CertificateForm form, ResidentRecord foreigner) {
    Map<CertificateItem, String> values = new EnumMap<>(VALUES);
    values.put(CertificateItem.INDIVIDUAL_NUMBER, number(foreigner));
    values.put(CertificateItem.RESIDENT_RECORD_CODE, code(foreigner));
    // her year of birth ends like her period of stay
    String without =
        text(form, foreigner, Set.of(CertificateItem.BIRTH_DATE), false).replace("1985年", "");
    values.forEach(
        (item, value) -> {
          assertThat(without).as("%s without %s", form.label(), item.label()).doesNotContain(value);
          assertThat(text(form, foreigner, Set.of(item), false).replace("1985年", ""))
              .as("%s with %s", form.label(), item.label())
              .contains(value);
        });
    assertThat(values.keySet())
        .containsAll(chosen(item -> item.isOfForeignResidents() && !item.isOnEveryCopy()));
  }

  private void japaneseItemsCanBeChosen(CertificateForm form, ResidentRecord japanese) {
    Set<CertificateItem> domicile = Set.of(CertificateItem.REGISTERED_DOMICILE);
    assertThat(text(form, japanese, domicile, false).replace("\u3000", ""))
        .contains("筆頭者")
        .containsPattern("立石五丁目１３番(?!１号)");
    assertThat(
            text(form, japanese, Set.of(CertificateItem.SEX), false)
                .replace("東京都葛飾区立石五丁目１３番１号", ""))
        .as(form.label())
        .doesNotContain("立石五丁目１３番");
  }

  @Test
  @Proves("5.7-M1")
  void officialUseIsMarkedOnEveryKindWhereItIsAskedFor() {
    List<ResidentRecord> gone = goneFamily();
    List<ResidentRecord> family = asClerk(households()::family);
    for (CertificateForm form : CertificateForm.values()) {
      AddressNumber person = numberOf((form.isOfDeletedRecords() ? gone : family).getFirst());
      Set<CertificateItem> items = Set.of(CertificateItem.SEX);
      for (boolean official : List.of(true, false)) {
        CertificateChoice choice =
            new CertificateChoice(form, items, false, official, Requester.PUBLIC_OFFICE, "税務", 1);
        String text = print(request(null, List.of(person), choice), false).all();
        assertThat(text.contains("公用")).as(form.label()).isEqualTo(official);
      }
    }
  }

  /** The two papers of who moves out are shown by {@code TransferCertificateTests}. */
  @Test
  @Proves("5.4-M1")
  void theBuildingIsOnEveryCertificateUnlessOneOfItemsWasAskedForWithout() {
    List<ResidentRecord> gone = goneFamily();
    List<ResidentRecord> family = asClerk(households()::family);
    for (CertificateForm form : CertificateForm.values()) {
      ResidentRecord person = (form.isOfDeletedRecords() ? gone : family).getFirst();
      Set<CertificateItem> all = CertificateItem.all();
      Set<CertificateItem> without = chosen(item -> item != CertificateItem.BUILDING);
      String here = "桜見グランドハイツ１２０３号室";
      String before = "立石コーポ２０２";
      assertThat(text(form, person, all, form.takesHistory()))
          .as(form.label())
          .contains(here, before);
      String left = text(form, person, without, form.takesHistory());
      if (form.isOfItems()) {
        assertThat(left).as(form.label()).contains("２番３号").doesNotContain(here, before);
      } else {
        assertThat(left).as("%s has it always", form.label()).contains(here, before);
      }
    }
  }

  /** 5.1: an alias's matters that have no room go on a 別紙; the last page of all is certified. */
  @Test
  @Proves("5.1-M5")
  void whatOfTheAliasHasNoRoomGoesOnAnAnnexAndTheCertificationToItsEnd() throws IOException {
    List<ResidentRecord> family = asClerk(households()::family);
    asClerk(
        () ->
            households()
                .change(
                    family.get(1),
                    record ->
                        TestHouseholds.noted(
                            record, TestHouseholds.notes("長い備考。".repeat(88), false))));
    Set<CertificateItem> alias = Set.of(CertificateItem.ALIAS_RECORD);

    IssuedPaper issued =
        asClerk(
                () ->
                    certificates.issue(
                        request(
                            family.getFirst().household().householdNumber(),
                            List.of(),
                            choice(CertificateForm.HOUSEHOLD, alias)),
                        true))
            .getFirst();
    byte[] pdf = asClerk(() -> certificates.pdf(issued.issueNo()));
    KeptPaper.keep("family-annex", pdf);
    PdfText paper = PdfText.of(pdf);

    String sentence = "この写しは、世帯全員の住民票の原本と相違ないことを証明する。";
    assertThat(paper.pages()).isEqualTo(3);
    assertThat(paper.page(1)).contains("別紙のとおり").doesNotContain("【通称の記載】");
    assertThat(paper.page(3))
        .contains("別　紙", "NGUYEN THI HOA", "【通称の記載】", "令和2年5月7日　東京都葛飾区", " 3/3")
        .contains(sentence, "この印は黒色です", "見本　太郎");
    for (int page : List.of(1, 2)) {
      assertThat(paper.page(page)).doesNotContain("証明する", "この印は");
    }
    // With room, and without being asked for, there is none.
    assertThat(print(household(family), CertificateForm.HOUSEHOLD, Set.of()).pages()).isEqualTo(2);
    assertThat(print(only(family.get(1)), CertificateForm.INDIVIDUAL, alias).all())
        .contains("【通称の記載】")
        .doesNotContain("別　紙");
  }

  /** A 通称住所 is no item of the register or of a form; who writes one writes it in 備考. */
  @Test
  @Proves("5.1-N3")
  void aCommonAddressHasNoPlaceButTheRemarks() {
    Stream<String> labels =
        Stream.of(
                RecordItems.all().stream().map(RecordItem::label),
                Arrays.stream(FormItem.values()).map(FormItem::label),
                Arrays.stream(CertificateItem.values()).map(CertificateItem::label),
                Forms.standard().ids().stream().flatMap(CertificateKindsTests::words))
            .flatMap(all -> all);
    assertThat(labels).isNotEmpty().noneMatch(label -> label.contains("通称住所"));

    List<ResidentRecord> family = asClerk(households()::family);
    asClerk(
        () ->
            households()
                .change(
                    family.getFirst(),
                    record ->
                        TestHouseholds.noted(record, TestHouseholds.notes("通称住所　見本横丁５番", false))));
    assertThat(text(CertificateForm.INDIVIDUAL, family.getFirst(), Set.of(), true))
        .containsOnlyOnce("見本横丁")
        .contains("【備考】 通称住所　見本横丁５番");
    assertThat(text(CertificateForm.ITEMS, family.getFirst(), CertificateItem.all(), true))
        .containsOnlyOnce("見本横丁");
    assertThat(
            text(
                CertificateForm.ITEMS,
                family.getFirst(),
                chosen(item -> item != CertificateItem.REMARKS),
                true))
        .doesNotContain("見本横丁");
  }

  /** Readings are those of the three names alone, and in katakana (5.3). */
  @Test
  @Proves({"5.3-N1", "5.3-N3"})
  void nothingButNamesHasAReadingAndNoneIsInHiragana() {
    List<String> readings = new ArrayList<>();
    for (String form : Forms.standard().ids()) {
      words(form)
          .map(words -> words.replace("\u3000", ""))
          .filter(words -> words.contains("振り仮名") || words.contains("フリガナ"))
          .forEach(readings::add);
    }
    Arrays.stream(FormItem.values())
        .map(FormItem::label)
        .filter(label -> label.contains("振り仮名") || label.contains("フリガナ"))
        .forEach(readings::add);
    assertThat(readings).isNotEmpty().isSubsetOf("氏名の振り仮名", "旧氏の振り仮名", "通称の振り仮名");
    assertThatExceptionOfType(InvalidValueException.class)
        .isThrownBy(() -> Furigana.of("わたなべ", true));
    assertThat(Furigana.parse("わたなべ　けんいち", true).kana()).isEqualTo("ワタナベ　ケンイチ");

    List<ResidentRecord> family = asClerk(households()::family);
    String householder = Objects.requireNonNull(family.getFirst().person().displayReading());
    for (CertificateForm form : List.of(CertificateForm.INDIVIDUAL, CertificateForm.ITEMS)) {
      assertThat(text(form, family.get(1), CertificateItem.all(), form.takesHistory()))
          .as("the reading of the householder is on no other's paper")
          .contains("グエン　ティ　ホア", "ワタナベ　ハナ")
          .doesNotContain(householder, "わたなべ");
    }
  }

  private String text(
      CertificateForm form, ResidentRecord person, Set<CertificateItem> items, boolean history) {
    CertificateChoice choice =
        new CertificateChoice(form, items, history, false, Requester.SELF, "手続のため", 1);
    return print(request(null, List.of(numberOf(person)), choice), false).all();
  }

  private List<AddressNumber> persons(CertificateRequest request) {
    return asClerk(() -> certificates.issue(request, false)).stream()
        .flatMap(paper -> paper.persons().stream())
        .toList();
  }

  /** A family all of whom have left. */
  private List<ResidentRecord> goneFamily() {
    return asClerk(
        () ->
            households().family().stream()
                .map(
                    member ->
                        households()
                            .change(
                                member,
                                it ->
                                    TestHouseholds.movingOut(
                                        it, TODAY.minusDays(1), ResidentStatus.MOVED_OUT)))
                .toList());
  }

  private static Stream<String> words(String form) {
    return Stream.of(
            Forms.standard().get(form).template().cells(),
            Forms.standard().get(form).template().people().cells(),
            Forms.standard().get(form).template().annex())
        .flatMap(List::stream)
        .map(Cell::content)
        .flatMap(
            content ->
                content instanceof Content.Words(String words) ? Stream.of(words) : Stream.empty());
  }

  private static Set<CertificateItem> chosen(Predicate<CertificateItem> which) {
    EnumSet<CertificateItem> items = EnumSet.allOf(CertificateItem.class);
    items.removeIf(which.negate());
    return items;
  }
}
