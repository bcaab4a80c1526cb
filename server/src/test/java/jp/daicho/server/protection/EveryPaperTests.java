package jp.daicho.server.protection;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import jp.daicho.conformance.Proves;
import jp.daicho.ledger.certificate.CertificateChoice;
import jp.daicho.ledger.certificate.CertificateForm;
import jp.daicho.ledger.certificate.CertificateItem;
import jp.daicho.ledger.certificate.Requester;
import jp.daicho.ledger.finding.FindingCode;
import jp.daicho.ledger.number.AddressNumber;
import jp.daicho.ledger.paper.Occasion;
import jp.daicho.ledger.paper.PaperKind;
import jp.daicho.ledger.paper.PaperKinds;
import jp.daicho.ledger.support.SupportGroup;
import jp.daicho.server.audit.AuditAction;
import jp.daicho.server.certificates.CertificateRequest;
import jp.daicho.server.certificates.IssuedPaper;
import jp.daicho.server.certificates.NewPaper;
import jp.daicho.server.certificates.PaperDesk;
import jp.daicho.server.certificates.SealChoice;
import jp.daicho.server.inspection.InspectionFormat;
import jp.daicho.server.inspection.InspectionLists;
import jp.daicho.server.inspection.InspectionRun;
import jp.daicho.server.labels.AddressLabels;
import jp.daicho.server.operators.CurrentOperator;
import jp.daicho.server.operators.Operation;
import jp.daicho.server.operators.Permission;
import jp.daicho.server.operators.SampleOperators;
import jp.daicho.server.support.RegisteredPeople;
import jp.daicho.server.tenancy.Work;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** No way of issuing lets out a protected person, whichever form, list or moment (3.4). */
class EveryPaperTests extends ProtectionTestBase {
  private static final Operation TEST =
      Operation.of("試験", AuditAction.DOCUMENT_ISSUE, Permission.CERTIFICATE_ISSUE);
  private static final AddressNumber FATHER = RegisteredPeople.FATHER;
  private static final AddressNumber GRANDFATHER = RegisteredPeople.GRANDFATHER;

  /** Where forms are printed: each asks what stands against the people on the paper. */
  private static final Set<String> PRINTING =
      Set.of(
          "AddressLabels.java",
          "Assembled.java",
          "InspectionWork.java",
          "ListParts.java",
          "PaperDesk.java",
          "PrintedList.java");

  @Autowired PaperDesk desk;
  @Autowired AddressLabels labels;
  @Autowired InspectionLists lists;

  @Test
  @Proves({"3.4-M1", "3.4-M7"})
  void everyFormAndEveryListIsAnErrorDuringAProvisionalMeasureAndDuringTheMeasure() {
    IssuedPaper issuedBefore = clerk(() -> certificates.issue(copy(MOTHER), true)).getFirst();
    grant(SampleOperators.ADMINISTRATOR, Permission.SUPPORT_MEASURE_ENQUIRY);
    InspectionRun listedBefore = list(Map.of());

    KeptMeasure received = responsible(() -> work.receive(application(), true));
    KeptMeasure provisional =
        responsible(
            () ->
                work.correct(
                    received.number(),
                    1,
                    application()
                        .with(SupportGroup.JOINT, 1, "addressNumber", GRANDFATHER.value())
                        .with(SupportGroup.JOINT, 1, "name", "渡邉　正雄")
                        .with(SupportGroup.JOINT, 1, "relationship", "義父")
                        .with(SupportGroup.PROVISIONAL, "measure", "1")
                        .with(SupportGroup.PROVISIONAL, "from", today().toString()),
                    "",
                    "",
                    true));
    nothingGoesOut(issuedBefore, listedBefore);

    KeptMeasure started =
        responsible(
            () ->
                work.start(
                    provisional.number(), provisional.version(), today().toString(), "", true));
    nothingGoesOut(issuedBefore, listedBefore);

    // who is responsible looks at the details, examines, and releases the error
    assertThat(responsible(() -> measures.of(DAUGHTER)).getFirst().measure().content().groups())
        .containsKey(SupportGroup.ASSAILANT);
    responsible(() -> work.release(started.number(), "本人からの請求、学校に提出", "5"));
    assertThat(refused(() -> clerk(() -> certificates.issue(copy(MOTHER), true)))).isEmpty();
    assertThat(refused(() -> clerk(() -> certificates.pdf(issuedBefore.issueNo())))).isEmpty();
    assertThat(refused(() -> administrator(() -> lists.part(listedBefore.number(), 1)))).isEmpty();
    assertThat(refused(() -> list(Map.of("withSupported", "true")))).isEmpty();
    assertThat(refused(() -> labels(MOTHER))).isEmpty();
  }

  private void nothingGoesOut(IssuedPaper issuedBefore, InspectionRun listedBefore) {
    for (CertificateForm form : CertificateForm.values()) {
      AddressNumber protectedPerson = form.isOfDeletedRecords() ? GRANDFATHER : MOTHER;
      assertThat(refused(() -> clerk(() -> certificates.issue(on(form, protectedPerson), true))))
          .as(form.id())
          .contains(FindingCode.ISSUE_UNDER_SUPPORT);
      assertThat(refused(() -> clerk(() -> certificates.preview(on(form, protectedPerson)))))
          .as(form.id())
          .contains(FindingCode.ISSUE_UNDER_SUPPORT);
    }
    assertThat(refused(() -> clerk(() -> certificates.issue(copy(FATHER, DAUGHTER), true))))
        .contains(FindingCode.ISSUE_UNDER_SUPPORT);
    for (PaperKind kind : PaperKinds.standard().all()) {
      if (kind.sent() && kind.occasion() != Occasion.SUPPORT) {
        assertThat(refused(() -> paper(kind)))
            .as(kind.id())
            .contains(FindingCode.ISSUE_UNDER_SUPPORT);
      }
    }
    assertThat(refused(() -> clerk(() -> certificates.pdf(issuedBefore.issueNo()))))
        .containsExactly(FindingCode.ISSUE_UNDER_SUPPORT);
    assertThat(refused(() -> clerk(() -> certificates.look(issuedBefore.issueNo()))))
        .containsExactly(FindingCode.ISSUE_UNDER_SUPPORT);
    assertThat(refused(() -> labels(FATHER, MOTHER))).contains(FindingCode.ISSUE_UNDER_SUPPORT);
    assertThat(refused(() -> list(Map.of("withSupported", "true"))))
        .contains(FindingCode.ISSUE_UNDER_SUPPORT);
    // what was made before is not handed out, what is made now is without her
    assertThat(refused(() -> administrator(() -> lists.part(listedBefore.number(), 1))))
        .contains(FindingCode.ISSUE_UNDER_SUPPORT);
    assertThat(refused(() -> administrator(() -> lists.printable(listedBefore.number(), 1))))
        .contains(FindingCode.ISSUE_UNDER_SUPPORT);
    InspectionRun now = list(Map.of());
    assertThat(administrator(() -> lists.persons(now.number(), 100)))
        .contains(FATHER)
        .doesNotContain(MOTHER, DAUGHTER);
  }

  @Test
  void aCopyOfSomebodyElseThatNamesAProtectedHouseholderIsAnErrorToo() {
    responsible(
        () -> {
          KeptMeasure received =
              work.receive(
                  application()
                      .with(SupportGroup.APPLICANT, "addressNumber", FATHER.value())
                      .with(SupportGroup.APPLICANT, "name", "渡邉　健一"),
                  true);
          return work.start(received.number(), 1, today().toString(), "", true);
        });
    assertThat(
            refused(
                () ->
                    clerk(
                        () ->
                            certificates.issue(
                                on(
                                    CertificateForm.HOUSEHOLD,
                                    RegisteredPeople.SON,
                                    CertificateItem.HOUSEHOLDER),
                                true))))
        .containsExactly(FindingCode.ISSUE_UNDER_SUPPORT);
    assertThat(
            refused(
                () ->
                    clerk(
                        () ->
                            certificates.issue(
                                on(CertificateForm.HOUSEHOLD, RegisteredPeople.SON), true))))
        .isEmpty();
  }

  /** A new place that prints forms has to ask too, and to be named here. */
  @Test
  void formsArePrintedOnlyWhereItIsAsked() throws IOException {
    Set<String> printing = new TreeSet<>();
    try (Stream<Path> files = Files.walk(Path.of("src", "main", "java"))) {
      files
          .filter(file -> file.toString().endsWith(".java"))
          .filter(EveryPaperTests::prints)
          .forEach(file -> printing.add(String.valueOf(file.getFileName())));
    }
    assertThat(printing).isSubsetOf(PRINTING);
  }

  private static boolean prints(Path file) {
    try {
      String source = Files.readString(file);
      return source.contains("form.print(")
          || source.contains("sheet.print(")
          || source.contains("ListForm.standard(")
          || source.contains("ListDocument");
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static CertificateRequest on(
      CertificateForm form, AddressNumber person, CertificateItem... items) {
    return new CertificateRequest(
        null,
        List.of(person),
        new CertificateChoice(
            form,
            form.isOfItems() && items.length == 0
                ? Set.of(CertificateItem.HOUSEHOLDER)
                : Set.of(items),
            false,
            false,
            Requester.SELF,
            "",
            1),
        SealChoice.OF_AUTHENTICATOR);
  }

  private void paper(PaperKind kind) {
    clerk(
        () ->
            door.enter(
                TEST,
                passage ->
                    desk.issue(
                        passage,
                        List.of(
                            new NewPaper(
                                kind,
                                List.of(FATHER, MOTHER),
                                null,
                                null,
                                kind.shows(),
                                SealChoice.NONE,
                                values -> {})),
                        List.of(),
                        true)));
  }

  private void labels(AddressNumber... persons) {
    String sheet = jp.daicho.forms.LabelSheet.standard().keySet().iterator().next();
    clerk(() -> labels.print(List.of(persons), new AddressLabels.Choice(sheet, 1, true)));
  }

  private InspectionRun list(Map<String, String> typed) {
    return administrator(() -> lists.make(lists.order(typed, InspectionFormat.PDF), persons -> {}));
  }

  private <T> T administrator(Work<T, RuntimeException> doing) {
    return CurrentOperator.as(operator(SampleOperators.ADMINISTRATOR), doing);
  }
}
