package jp.daicho.server.certificates;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import jp.daicho.conformance.Proves;
import jp.daicho.ledger.certificate.CertificateChoice;
import jp.daicho.ledger.certificate.CertificateForm;
import jp.daicho.ledger.certificate.CertificateItem;
import jp.daicho.ledger.certificate.Requester;
import jp.daicho.ledger.number.AddressNumber;
import jp.daicho.ledger.record.ResidentRecord;
import jp.daicho.ledger.record.ResidentStatus;
import jp.daicho.server.support.KeptPaper;
import org.junit.jupiter.api.Test;

/** What a certified copy says, read back from the PDF. */
class PrintedContentTests extends CertificateTestBase {
  private static final Pattern WESTERN =
      Pattern.compile("(?<![0-9])(?:1[0-9]|20)[0-9]{2}(?:年|[-/.](?=[0-9]))");

  @Test
  void aWholeHouseholdIsPrintedInItsOrderWithNamesExactlyAsRegistered() throws IOException {
    List<ResidentRecord> family = asClerk(households()::family);

    PdfText paper = print(household(family), CertificateForm.HOUSEHOLD, Set.of());

    KeptPaper.keep("family-default", certificates(family));
    assertThat(paper.pages()).isEqualTo(2);
    assertThat(paper.page(1))
        .containsSubsequence(TestHouseholds.HEAD, "NGUYEN THI HOA", "第3子", "第4子");
    assertThat(paper.page(2)).contains("第5子").doesNotContain("第4子");
    assertThat(paper.page(1)).contains("中央一丁目２番３号　桜見グランドハイツ１２０３号室");
    assertThat(paper.all()).contains("髙橋", "タカハシ", "渡邉\uDB40\uDD0F　花");
  }

  @Test
  void unlessAskedForWhatCanBeLeftOutIsLeftOutAndSaidSo() {
    List<ResidentRecord> family = asClerk(households()::family);

    PdfText paper = print(household(family), CertificateForm.HOUSEHOLD, Set.of());

    assertThat(paper.all()).contains(OMITTED);
    assertThat(paper.all())
        .doesNotContain("世帯主の")
        .doesNotContain("東京都葛飾区立石五丁目１３番" + "東")
        .doesNotContain("ベトナム", "中長期在留者", "国際業務", "2029年", "AB12345678CD", "通称の記載");
    family.forEach(member -> assertThat(paper.all()).doesNotContain(number(member), code(member)));
  }

  @Test
  void whatIsAskedForIsPrinted() {
    List<ResidentRecord> family = asClerk(households()::family);

    PdfText paper = print(household(family), CertificateForm.HOUSEHOLD, CertificateItem.all());

    assertThat(paper.all()).doesNotContain(OMITTED);
    assertThat(paper.page(1))
        .contains("世帯主", "妻", "東京都葛飾区立石五丁目１３番")
        .contains("ベトナム", "中長期在留者", "技術・人文知識・国際業務", "5年", "AB12345678CD", "通称の記載");
    family.forEach(member -> assertThat(paper.all()).contains(number(member), code(member)));
  }

  /** Data are kept per person; each prints alone, and the household from the same data. */
  @Test
  @Proves({"1.1.3-M1", "1.1.3-M3"})
  void everyPersonHasARecordOfTheirOwnWhichTheHouseholdFormPutsTogether() {
    List<ResidentRecord> family = asClerk(households()::family);
    assertThat(family).extracting(this::numberOf).doesNotHaveDuplicates().hasSize(5);

    PdfText whole = print(household(family), CertificateForm.HOUSEHOLD, CertificateItem.all());
    for (ResidentRecord member : family) {
      PdfText own = print(only(member), CertificateForm.INDIVIDUAL, CertificateItem.all());
      assertThat(own.all()).contains(code(member)).contains("中央一丁目２番３号");
      assertThat(whole.all()).contains(code(member));
      family.stream()
          .filter(other -> !other.equals(member))
          .forEach(other -> assertThat(own.all()).doesNotContain(code(other)));
    }
  }

  @Test
  @Proves({"1.1.9-M1", "1.1.9-M2", "1.1.9-N1", "1.1.9-N2"})
  void noPaperHasADateInTheOtherCalendar() {
    List<ResidentRecord> family = asClerk(households()::family);
    List<PdfText> papers = new ArrayList<>();
    papers.add(print(household(family), CertificateForm.HOUSEHOLD, CertificateItem.all()));
    for (ResidentRecord member : family) {
      papers.add(print(only(member), CertificateForm.INDIVIDUAL, CertificateItem.all()));
      CertificateChoice whole =
          new CertificateChoice(
              CertificateForm.INDIVIDUAL,
              CertificateItem.all(),
              true,
              false,
              Requester.SELF,
              "手続のため",
              1);
      papers.add(print(request(null, List.of(numberOf(member)), whole), false));
    }
    for (PdfText paper : papers) {
      assertThat(WESTERN.matcher(paper.all()).results().map(MatchResult::group))
          .isSubsetOf("1985年", "2029年");
      assertThat(paper.all()).doesNotContain("昭和60年", "令和11年");
    }
    assertThat(papers.getFirst().all()).contains("1985年3月9日", "2029年10月31日", "昭和55年12月26日");
  }

  @Test
  void datesAreJapaneseButAForeignersBirthAndExpiryWestern() {
    List<ResidentRecord> family = asClerk(households()::family);

    PdfText paper = print(household(family), CertificateForm.HOUSEHOLD, CertificateItem.all());

    assertThat(paper.all())
        .contains("昭和55年12月26日", "令和8年4月1日", "令和8年4月3日", "平成30年7月9日")
        .contains("1985年3月9日", "2029年10月31日");
    assertThat(paper.all()).doesNotContain("1980年", "2026年", "2018年", "昭和60年", "令和11年");
  }

  @Test
  void theDayOfFixingTheAddressIsEmptyUntilSomebodyMovesInside() {
    List<ResidentRecord> family = asClerk(households()::family);

    PdfText stayed = print(only(family.get(2)), CertificateForm.INDIVIDUAL, Set.of());
    PdfText foreigner = print(only(family.get(1)), CertificateForm.INDIVIDUAL, Set.of());
    PdfText moved = print(only(family.get(4)), CertificateForm.INDIVIDUAL, Set.of());

    assertThat(stayed.all()).contains("【空欄】").doesNotContain("令和8年6月15日");
    assertThat(foreigner.all()).contains("ワタナベ　ハナ", "【空欄】").doesNotContain("令和8年4月1日");
    assertThat(moved.all()).contains("令和8年6月15日");
  }

  @Test
  @Proves({"5.1-M2", "5.1-M4"})
  void certificationSealAndAuthenticatorAreOnTheLastPageOnlyTheNumberOnEach() {
    List<ResidentRecord> nine = asClerk(() -> households().household(9));

    PdfText paper = print(household(nine), CertificateForm.HOUSEHOLD, Set.of());

    String sentence = "この写しは、世帯全員の住民票の原本と相違ないことを証明する。";
    assertThat(paper.pages()).isEqualTo(3);
    assertThat(paper.page(3)).contains(sentence, "この印は黒色です", prefecture() + "試験市長　　見本　太郎");
    for (int page : List.of(1, 2)) {
      assertThat(paper.page(page)).doesNotContain("証明する", "この印は", "試験市長");
    }
    for (int page : List.of(1, 2, 3)) {
      assertThat(paper.page(page)).contains(" 001 " + page + "/3");
    }
    assertThat(paper.images()).isEqualTo(1);
  }

  @Test
  void aPartOfTheHouseholdIsCertifiedAsSuch() {
    List<ResidentRecord> family = asClerk(households()::family);

    PdfText paper =
        print(
            request(
                null,
                List.of(numberOf(family.get(3)), numberOf(family.get(0))),
                choice(CertificateForm.HOUSEHOLD, Set.of())),
            true);

    assertThat(paper.page(1))
        .contains("世帯の一部の者の住民票の原本と相違ない")
        .containsSubsequence("健一", "第4子")
        .doesNotContain("NGUYEN", "第3子");
  }

  @Test
  void officialUseIsMarkedWhereItIsAskedFor() {
    List<ResidentRecord> family = asClerk(households()::family);
    CertificateChoice official =
        new CertificateChoice(
            CertificateForm.INDIVIDUAL, Set.of(), false, true, Requester.PUBLIC_OFFICE, "税務", 1);

    PdfText marked = print(request(null, List.of(numberOf(family.get(0))), official), true);
    PdfText plain = print(only(family.get(0)), CertificateForm.INDIVIDUAL, Set.of());

    assertThat(marked.page(1)).contains("公用");
    assertThat(plain.all()).doesNotContain("公用");
  }

  @Test
  @Proves({"1.1.5-M4", "5.1-M6", "5.1-N4"})
  void aMovingOutPlannedForALaterDayIsNotPrintedAndRaisesNoAlert() {
    List<ResidentRecord> family = asClerk(households()::family);
    asClerk(
        () ->
            households()
                .change(
                    family.get(3),
                    record ->
                        TestHouseholds.movingOut(
                            record, TODAY.plusDays(5), ResidentStatus.MOVED_OUT)));
    CertificateRequest withHistory =
        request(
            null,
            List.of(numberOf(family.get(3))),
            new CertificateChoice(
                CertificateForm.INDIVIDUAL, Set.of(), true, false, Requester.SELF, "", 1));

    PdfText individual = print(withHistory, false);
    PdfText whole = print(household(family), CertificateForm.HOUSEHOLD, Set.of());

    assertThat(individual.all()).contains("【国内転入】").doesNotContain("転出");
    assertThat(whole.all()).contains("世帯全員", "第4子").doesNotContain("転出");
    // Present as a member of the household, with the relationship (1.1.5).
    PdfText related =
        print(household(family), CertificateForm.HOUSEHOLD, Set.of(CertificateItem.HOUSEHOLDER));
    assertThat(related.page(1)).containsSubsequence("妻", "第3子", "子", "第4子", "子");
  }

  @Test
  void historyAndNotesAreOnTheIndividualFormWithoutWhatIsLeftOut() throws IOException {
    List<ResidentRecord> family = asClerk(households()::family);
    asClerk(
        () ->
            households()
                .change(
                    family.get(4),
                    record -> TestHouseholds.noted(record, TestHouseholds.notes("自由な備考", false))));
    AddressNumber number = numberOf(family.get(4));

    IssuedPaper plain =
        asClerk(() -> certificates.issue(history(number, Set.of()), false)).getFirst();
    PdfText left = PdfText.of(asClerk(() -> certificates.pdf(plain.issueNo())));
    PdfText full = print(history(number, Set.of(CertificateItem.REGISTERED_DOMICILE)), false);

    KeptPaper.keep("individual-history", asClerk(() -> certificates.pdf(plain.issueNo())));
    assertThat(left.all())
        .containsSubsequence("【国内転入】 令和8年4月1日異動", "【転居】 令和8年6月15日異動", "【備考】 自由な備考");
    assertThat(left.all()).doesNotContain("本籍の留意", "職権修正");
    assertThat(full.all()).containsSubsequence("職権修正", "留意事項（本籍）　本籍の留意", "自由な備考");
  }
}
