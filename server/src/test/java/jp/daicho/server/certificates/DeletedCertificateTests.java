package jp.daicho.server.certificates;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import jp.daicho.ledger.certificate.CertificateChoice;
import jp.daicho.ledger.certificate.CertificateForm;
import jp.daicho.ledger.certificate.CertificateItem;
import jp.daicho.ledger.certificate.Requester;
import jp.daicho.ledger.finding.FindingCode;
import jp.daicho.ledger.number.HouseholdNumber;
import jp.daicho.ledger.record.RecordKey;
import jp.daicho.ledger.record.ResidentRecord;
import jp.daicho.ledger.record.ResidentStatus;
import jp.daicho.server.deletedrecords.DeletedRecordWork;
import jp.daicho.server.operators.CurrentOperator;
import jp.daicho.server.operators.SystemOperator;
import jp.daicho.server.support.KeptPaper;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Certificates of deleted records (20.1.3) and of items (20.1.4), read back from the PDF. */
class DeletedCertificateTests extends CertificateTestBase {
  private static final String DELETED = "この写しは、除票の原本と相違ないことを証明する。";
  private static final Set<CertificateItem> FEW =
      EnumSet.of(
          CertificateItem.BIRTH_DATE,
          CertificateItem.ADDRESS,
          CertificateItem.HOUSEHOLDER,
          CertificateItem.PREVIOUS_ADDRESS);

  @Autowired DeletedRecordWork work;
  @Autowired SystemOperator system;

  @Test
  void whoHasLeftIsCertifiedOnTheFormOfDeletedRecords() throws IOException {
    List<ResidentRecord> family = asClerk(households()::family);
    ResidentRecord left = leaves(family.get(4), TODAY.minusDays(1));

    IssuedPaper issued =
        asClerk(
                () ->
                    certificates.issue(
                        request(
                            null,
                            List.of(numberOf(left)),
                            chosen(CertificateForm.DELETED, CertificateItem.all(), true)),
                        false))
            .getFirst();
    byte[] pdf = asClerk(() -> certificates.pdf(issued.issueNo()));
    KeptPaper.keep("deleted-record", pdf);
    PdfText paper = PdfText.of(pdf);

    assertThat(issued.label()).isEqualTo("住民票の除票の写し");
    assertThat(paper.all())
        .contains("住　民　票　の　除　票", DELETED, "第5子", number(left), code(left))
        .contains("【国内転入】", "【転居】", "【国内転出】")
        .contains("【消除事由】 転出", "【転出先住所（予定）】 東京都千代田区中央一丁目２番３号　桜見グランドハイツ１２０３号室")
        .contains("【事由の生じた年月日】", "【届出の年月日】")
        .doesNotContain("住民票の原本");
    PdfText plain = print(only(left), CertificateForm.DELETED, Set.of());
    assertThat(plain.all())
        .as("why it ended is always there, the history and the numbers are not")
        .contains("【消除事由】 転出", OMITTED, DELETED)
        .doesNotContain("【転居】", number(left), code(left));
  }

  /** Nothing but the database says where a record is: the paper is the same (1.1.5, 9.3). */
  @Test
  void aRecordMovedOverToItsDatabaseIsCertifiedAsBefore() {
    List<ResidentRecord> family = asClerk(households()::family);
    ResidentRecord left = leaves(family.get(3), TODAY.minusYears(6));
    PdfText before = print(only(left), CertificateForm.DELETED, CertificateItem.all());

    assertThat(CurrentOperator.as(system.of(municipality.code()), () -> work.run(9, (a, b) -> {})))
        .satisfies(run -> assertThat(run.persons()).isEqualTo(1));

    CertificateSubject subject = asClerk(() -> certificates.subject(numberOf(left), false));
    assertThat(subject.deleted()).isTrue();
    assertThat(subject.members().getFirst().key())
        .isEqualTo(numberOf(left).value() + "-" + left.key().version());
    assertThat(subject.members().getFirst().ended()).startsWith("転出　令和");
    PdfText after = print(only(left), CertificateForm.DELETED, CertificateItem.all());
    assertThat(after.page(1).replace(" 002 ", " 001 ")).isEqualTo(before.page(1));
    assertThat(print(only(left), CertificateForm.DELETED_ITEMS, Set.of(CertificateItem.SEX)).all())
        .contains("第4子", "性別");
    assertThat(refused(() -> certificates.preview(only(left))))
        .as("not on a paper of residents")
        .contains(FindingCode.NOBODY_TO_CERTIFY);
  }

  /**
   * 5.1: a whole household or a part of it, for this kind as well; each has a paper of their own.
   */
  @Test
  void ofAllWhoLeftAHouseholdEachGetsACopyAndAllOneCertificateOfItems() throws IOException {
    List<ResidentRecord> family = asClerk(households()::family);
    leaves(family.get(1), TODAY.minusDays(3));
    leaves(family.get(2), TODAY.minusDays(2));
    HouseholdNumber household = family.getFirst().household().householdNumber();

    List<IssuedPaper> copies =
        asClerk(
            () ->
                certificates.issue(
                    request(household, List.of(), choice(CertificateForm.DELETED, Set.of())),
                    false));
    assertThat(copies)
        .extracting(IssuedPaper::persons)
        .containsExactly(List.of(numberOf(family.get(1))), List.of(numberOf(family.get(2))));
    IssuedPaper items =
        asClerk(
                () ->
                    certificates.issue(
                        request(
                            household,
                            List.of(),
                            choice(CertificateForm.DELETED_ITEMS, CertificateItem.all())),
                        false))
            .getFirst();
    byte[] pdf = asClerk(() -> certificates.pdf(items.issueNo()));
    KeptPaper.keep("deleted-items", pdf);
    PdfText paper = PdfText.of(pdf);
    assertThat(paper.all())
        .contains("住民票除票記載事項証明書", "住民票の除票に記載があることを証明する。")
        .containsSubsequence("【1人目】", "NGUYEN THI HOA", "在留資格", "【2人目】", "第3子", "消除事由", "転出")
        .doesNotContain("健一　　", "第4子", OMITTED, "＊＊＊");
    assertThat(paper.page(1)).contains("1985年3月9日");
  }

  @Test
  void whichDeletedRecordIsMeantCanBeSaid() {
    List<ResidentRecord> family = asClerk(households()::family);
    ResidentRecord head = family.getFirst();
    assertThat(refused(() -> certificates.preview(deletedCopy(head, List.of()))))
        .containsExactly(FindingCode.NO_DELETED_RECORD);
    ResidentRecord left = leaves(head, TODAY.minusDays(9));
    RecordKey other = new RecordKey(numberOf(head), left.key().version() + 7);

    assertThat(refused(() -> certificates.preview(deletedCopy(head, List.of(other)))))
        .as("a version that is not the last of a deleted record")
        .containsExactly(FindingCode.NO_DELETED_RECORD);
    assertThat(asClerk(() -> certificates.preview(deletedCopy(head, List.of(left.key())))).pages())
        .hasSize(1);
  }

  /** 20.1.4, 5.4: only what was asked for; here alone 方書 can be left out. */
  @Test
  void aCertificateOfItemsSaysWhatWasAskedForAndNothingElse() throws IOException {
    List<ResidentRecord> family = asClerk(households()::family);
    CertificateRequest whole =
        request(
            family.getFirst().household().householdNumber(),
            List.of(),
            choice(CertificateForm.ITEMS, FEW));

    IssuedPaper issued = asClerk(() -> certificates.issue(whole, false)).getFirst();
    byte[] pdf = asClerk(() -> certificates.pdf(issued.issueNo()));
    KeptPaper.keep("items", pdf);
    PdfText paper = PdfText.of(pdf);

    assertThat(issued.label()).isEqualTo("住民票記載事項証明書");
    assertThat(issued.printed()).isEqualTo(FEW);
    assertThat(paper.all())
        .contains("住民票記載事項証明書", "住民票に記載があることを証明する。", "（以下余白）")
        .containsSubsequence("【1人目】", "健一", "昭和55年12月26日", "続柄", "【5人目】", "第5子")
        .contains("東京都千代田区中央一丁目２番３号", "東京都葛飾区立石五丁目１３番１号")
        .doesNotContain("桜見グランドハイツ", "立石コーポ")
        .doesNotContain("性別", "振り仮名", "ベトナム", "届出の年月日", "個人番号", OMITTED, "＊＊＊");

    EnumSet<CertificateItem> withBuilding = EnumSet.copyOf(FEW);
    withBuilding.add(CertificateItem.BUILDING);
    assertThat(print(whole, CertificateForm.ITEMS, withBuilding).all())
        .contains("桜見グランドハイツ１２０３号室", "立石コーポ２０２");
  }

  private CertificateRequest deletedCopy(ResidentRecord record, List<RecordKey> records) {
    return new CertificateRequest(
        null,
        List.of(numberOf(record)),
        choice(CertificateForm.DELETED, Set.of()),
        Signing.with(SealChoice.OF_AUTHENTICATOR),
        records);
  }

  private ResidentRecord leaves(ResidentRecord record, LocalDate day) {
    return asClerk(
        () ->
            households()
                .change(record, it -> TestHouseholds.movingOut(it, day, ResidentStatus.MOVED_OUT)));
  }

  private static CertificateChoice chosen(
      CertificateForm form, Set<CertificateItem> items, boolean history) {
    return new CertificateChoice(form, items, history, false, Requester.SELF, "手続のため", 1);
  }
}
