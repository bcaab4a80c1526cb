package jp.daicho.server.papers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import jp.daicho.conformance.Proves;
import jp.daicho.forms.Forms;
import jp.daicho.forms.item.FormItem;
import jp.daicho.forms.template.Content;
import jp.daicho.forms.template.FormTemplate;
import jp.daicho.ledger.move.CommonField;
import jp.daicho.ledger.move.MoveType;
import jp.daicho.ledger.move.MoveTypes;
import jp.daicho.ledger.move.PersonField;
import jp.daicho.ledger.number.ResidentRecordCode;
import jp.daicho.ledger.paper.PaperKind;
import jp.daicho.ledger.paper.PaperKinds;
import jp.daicho.ledger.record.ItemProtection;
import jp.daicho.server.certificates.IssuedPaper;
import jp.daicho.server.moves.DecidedMove;
import jp.daicho.server.operators.AccessRefusedException;
import jp.daicho.server.operators.Permission;
import jp.daicho.server.operators.SampleOperators;
import jp.daicho.server.support.RegisteredPeople;
import jp.daicho.server.support.SampleEntries;
import org.junit.jupiter.api.Test;

/** 住民票コード通知票, 変更通知票, 修正通知票 (4.3.3). */
class RecordCodeNoticeTests extends PapersTestBase {
  private static final ResidentRecordCode ENTERED = ResidentRecordCode.ofBody("1234567890");
  private static final ResidentRecordCode FETCHED = ResidentRecordCode.ofBody("2345678901");
  private static final ResidentRecordCode ANOTHER = ResidentRecordCode.ofBody("3456789012");

  @Test
  @Proves({"4.3.3-M1", "4.3.3-M2"})
  void comeOutByThemselvesAndCanBePrintedAgainAsTheyWere() {
    putIntoPool(FETCHED);
    DecidedMove born = register(newcomer("birth", Map.of(CommonField.NOTICED_ON, "令和8年11月10日")));
    assertThat(text(only(born, "record-code-notice")))
        .contains("住民票コード通知票", FETCHED.value(), "渡邉　湊　様");

    putIntoPool(ANOTHER);
    DecidedMove changed =
        register(SampleEntries.move("record-code-change", RegisteredPeople.STUDENT));
    IssuedPaper notice = only(changed, "record-code-change-notice");
    assertThat(text(notice)).contains("住民票コード変更通知票", ANOTHER.value(), "ZHANG YULIN　張　玉蓮　様");
    assertThat(clerk(() -> certificates.pdf(notice.issueNo())))
        .isEqualTo(clerk(() -> certificates.pdf(notice.issueNo())));

    DecidedMove corrected =
        register(
            SampleEntries.move("error-correction", RegisteredPeople.STUDENT)
                .with(0, PersonField.RESIDENT_RECORD_CODE, ENTERED.value()));
    assertThat(text(only(corrected, "record-code-correction-notice")))
        .contains("住民票コード修正通知票", ENTERED.value());
    // what was issued first is still what it was
    assertThat(text(notice)).contains(ANOTHER.value()).doesNotContain(ENTERED.value());
    // and it can be made anew
    assertThat(make(corrected, "record-code-correction-notice")).hasSize(1);
  }

  @Test
  void whoBroughtACodeIsNotToldIt() {
    DecidedMove born =
        register(
            newcomer("birth", Map.of(CommonField.NOTICED_ON, "令和8年11月10日"))
                .with(0, PersonField.RESIDENT_RECORD_CODE, ENTERED.value()));

    assertThat(born.papers()).isEqualTo(AutomaticPapers.Outcome.NONE);
  }

  @Test
  void aCorrectionOfSomethingElseBringsNone() {
    DecidedMove corrected =
        register(
            SampleEntries.move("error-correction", RegisteredPeople.STUDENT)
                .with(0, PersonField.SEX, "男"));

    assertThat(corrected.papers()).isEqualTo(AutomaticPapers.Outcome.NONE);
    assertThat(offered(corrected)).doesNotContain("record-code-correction-notice");
  }

  @Test
  void whoeverReadsOneHasToBeAllowedToSeeTheCode() {
    putIntoPool(FETCHED);
    IssuedPaper notice =
        register(SampleEntries.move("record-code-change", RegisteredPeople.STUDENT))
            .papers()
            .papers()
            .getFirst();
    revoke(Permission.SEE_RESIDENT_RECORD_CODE);

    assertThatExceptionOfType(AccessRefusedException.class)
        .isThrownBy(() -> clerk(() -> certificates.pdf(notice.issueNo())));
    assertThatExceptionOfType(AccessRefusedException.class)
        .isThrownBy(
            () ->
                clerk(
                    () ->
                        papers.preview(
                            PaperRequest.usual(
                                Objects.requireNonNull(notice.moveNumber()), notice.kind()))));
  }

  @Test
  @Proves("4.3.3-N1")
  void noPaperButTheThreeNoticesTheTransferAndTheCertifiedCopiesShowsACode() {
    assertThat(PaperKinds.standard().all())
        .filteredOn(kind -> kind.shows().contains(ItemProtection.RESIDENT_RECORD_CODE))
        .extracting(PaperKind::form)
        .filteredOn(form -> !form.startsWith("20.2."))
        .containsExactly("20.4.1", "20.4.2", "20.4.3");
    assertThat(Forms.standard().ids())
        .filteredOn(id -> showsCode(Forms.standard().get(id).template()))
        .filteredOn(id -> !id.startsWith("20.1.") && !id.startsWith("20.2."))
        .containsExactlyInAnyOrder("20.4.1", "20.4.2", "20.4.3");
    // and they come only with a move that may bring a code, none to confirm one that is there
    for (MoveType type : MoveTypes.standard().all()) {
      if (type.papers().stream().anyMatch(paper -> paper.startsWith("record-code"))) {
        assertThat(type.takesCodeFromPool() || type.id().equals("error-correction"))
            .as(type.id())
            .isTrue();
      }
    }
  }

  private static boolean showsCode(FormTemplate form) {
    return Stream.of(form.cells(), form.people().cells(), form.continuation())
        .flatMap(List::stream)
        .anyMatch(
            cell ->
                cell.content() instanceof Content.Item(FormItem item)
                    && item == FormItem.RESIDENT_RECORD_CODE);
  }

  private IssuedPaper only(DecidedMove move, String kind) {
    List<IssuedPaper> made = move.papers().papers();
    assertThat(move.papers().missing()).isEmpty();
    assertThat(made).extracting(IssuedPaper::kind).containsExactly(kind);
    return made.getFirst();
  }

  private void revoke(Permission permission) {
    tenancy.within(
        municipality.code(),
        () -> {
          long id = operators.find(SampleOperators.CLERK, "端末1").orElseThrow().operatorId();
          operators.revoke(id, permission, municipality.servedFrom());
          return id;
        });
  }
}
