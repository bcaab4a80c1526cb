package jp.daicho.server.certificates;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import java.util.Set;
import jp.daicho.conformance.Proves;
import jp.daicho.ledger.certificate.CertificateChoice;
import jp.daicho.ledger.certificate.CertificateForm;
import jp.daicho.ledger.certificate.CertificateItem;
import jp.daicho.ledger.certificate.Requester;
import jp.daicho.ledger.record.ResidentRecord;
import jp.daicho.server.memos.Memos;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Memos are no part of any certificate (1.1.15). */
class MemoNotPrintedTests extends CertificateTestBase {
  private static final String MEMO = "玄関の呼び鈴は鳴らさないこと";

  @Autowired Memos memos;

  @Test
  @Proves("1.1.15-M4")
  void noCertificatePrintsAMemoHoweverMuchIsPrinted() {
    List<ResidentRecord> family = asClerk(households()::family);
    for (ResidentRecord member : family) {
      assertThat(asClerk(() -> memos.write(numberOf(member), MEMO))).isPresent();
    }
    Set<CertificateItem> everything = CertificateItem.all();

    String household = print(household(family), CertificateForm.HOUSEHOLD, everything).all();
    String individual =
        print(only(family.getFirst()), CertificateForm.INDIVIDUAL, everything).all();
    String history =
        print(
                request(
                    null,
                    List.of(numberOf(family.getFirst())),
                    new CertificateChoice(
                        CertificateForm.INDIVIDUAL,
                        everything,
                        true,
                        false,
                        Requester.SELF,
                        "手続のため",
                        1)),
                true)
            .all();

    assertThat(List.of(household, individual, history))
        .allSatisfy(paper -> assertThat(paper).isNotBlank().doesNotContain(MEMO, "呼び鈴"));
    assertThat(asClerk(() -> memos.of(numberOf(family.getFirst())))).hasSize(1);
  }

  @Test
  void nothingButTheEnquiryKnowsOfMemos() {
    JavaClasses service =
        new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("jp.daicho");
    noClasses()
        .that()
        .resideOutsideOfPackages("jp.daicho.server.memos..", "jp.daicho.server.inquiry..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("jp.daicho.server.memos..")
        .check(service);
  }
}
