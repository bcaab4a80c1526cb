package jp.daicho.server.supportmeasures;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import jp.daicho.forms.FormValues;
import jp.daicho.forms.PersonValues;
import jp.daicho.forms.item.FieldValue;
import jp.daicho.forms.item.FormItem;
import jp.daicho.ledger.certificate.ShownDates;
import jp.daicho.ledger.finding.EntryItem;
import jp.daicho.ledger.finding.FindingCode;
import jp.daicho.ledger.finding.Findings;
import jp.daicho.ledger.number.AddressNumber;
import jp.daicho.ledger.paper.PaperKind;
import jp.daicho.ledger.paper.PaperKinds;
import jp.daicho.ledger.paper.Recipient;
import jp.daicho.ledger.record.ResidentRecord;
import jp.daicho.ledger.support.SupportGroup;
import jp.daicho.ledger.support.SupportPeriod;
import jp.daicho.server.audit.AuditAction;
import jp.daicho.server.certificates.CertificateRefusedException;
import jp.daicho.server.certificates.Envelope;
import jp.daicho.server.certificates.IssuedPaper;
import jp.daicho.server.certificates.NewPaper;
import jp.daicho.server.certificates.PaperDesk;
import jp.daicho.server.operators.Door;
import jp.daicho.server.operators.Operation;
import jp.daicho.server.operators.Passage;
import jp.daicho.server.operators.Permission;
import jp.daicho.server.protection.KeptMeasure;
import jp.daicho.server.protection.SupportMeasures;
import jp.daicho.server.reference.StandardReferenceData;
import jp.daicho.server.registry.Registry;
import org.springframework.stereotype.Component;

/**
 * The notices to applicants of support measures: 支援措置期間終了通知 (20.5.1, 3.4) and 支援措置開始通知 (3.4). They
 * go to the applicant at her address, or where she moved to; the assailant is not on them.
 */
@Component
public final class SupportNotices {
  private static final Operation ISSUE =
      Operation.of("支援措置の通知の作成", AuditAction.DOCUMENT_ISSUE, Permission.SUPPORT_MEASURE_MANAGEMENT);
  private static final EntryItem MEASURES = new EntryItem("measures", "支援措置");

  private final Door door;
  private final SupportMeasures measures;
  private final Registry registry;
  private final PaperDesk desk;

  /** Made once. */
  SupportNotices(Door door, SupportMeasures measures, Registry registry, PaperDesk desk) {
    this.door = door;
    this.measures = measures;
    this.registry = registry;
    this.desk = desk;
  }

  /** The kinds of notices. */
  public enum Notice {
    /** 支援措置期間終了通知. */
    END("support-end-notice", "end"),
    /** 支援措置開始通知. */
    START("support-start-notice", "start");

    private final String kind;
    private final String sentence;

    Notice(String kind, String sentence) {
      this.kind = kind;
      this.sentence = sentence;
    }

    /** The kind of paper. */
    public PaperKind kind() {
      return PaperKinds.standard().get(kind);
    }
  }

  /**
   * Issues a notice for each measure: for all of them or none.
   *
   * @param numbers of the measures
   * @param alertsConfirmed whether the clerk has seen and confirmed the alerts
   * @throws CertificateRefusedException if errors or unconfirmed alerts stand against it
   * @throws jp.daicho.server.protection.MeasureUnknownException if there is no measure of a number
   */
  public List<IssuedPaper> issue(Notice notice, List<Long> numbers, boolean alertsConfirmed) {
    return door.enter(
        ISSUE,
        passage -> {
          Findings findings = new Findings();
          if (numbers.isEmpty()) {
            findings.add(FindingCode.EMPTY, MEASURES);
          }
          List<NewPaper> papers = new ArrayList<>();
          for (long number : numbers) {
            paper(passage, notice, measures.find(number), findings).ifPresent(papers::add);
          }
          if (findings.hasErrors()) {
            throw new CertificateRefusedException(findings.list());
          }
          return desk.issue(passage, papers, findings.list(), alertsConfirmed);
        });
  }

  private Optional<NewPaper> paper(
      Passage passage, Notice notice, KeptMeasure kept, Findings findings) {
    Optional<AddressNumber> applicant = kept.measure().applicant();
    Optional<ResidentRecord> record = applicant.flatMap(number -> registry.latest(passage, number));
    Optional<SupportPeriod> period = kept.measure().period();
    if (record.isEmpty() || period.isEmpty() || kept.measure().end() != null) {
      findings.add(FindingCode.SUPPORT_NOTICE_NOT_POSSIBLE, MEASURES);
      return Optional.empty();
    }
    Optional<Recipient> recipient = Recipient.of(record.get());
    if (recipient.isEmpty()) {
      findings.add(FindingCode.NO_ADDRESS_TO_SEND, MEASURES);
      return Optional.empty();
    }
    if (!recipient.get().isComplete()) {
      findings.add(FindingCode.ADDRESS_INCOMPLETE, MEASURES);
    }
    return Optional.of(
        new NewPaper(
            notice.kind(),
            List.copyOf(kept.measure().protectedPersons()),
            record.get().household().householdNumber(),
            null,
            notice.kind().shows(),
            null,
            values -> set(values, notice, kept, recipient.get(), period.get())));
  }

  private static void set(
      FormValues.Builder values,
      Notice notice,
      KeptMeasure kept,
      Recipient recipient,
      SupportPeriod period) {
    ShownDates dates = ShownDates.of(StandardReferenceData.eras());
    Envelope.address(values, recipient)
        .set(FormItem.SUPPORT_FROM, dates.of(period.from()))
        .set(FormItem.SUPPORT_TO, dates.of(period.to()))
        .set(FormItem.SUPPORT_EXTENDABLE_FROM, dates.of(period.lastMonth()))
        .certification(notice.sentence);
    for (SupportGroup group : List.of(SupportGroup.APPLICANT, SupportGroup.JOINT)) {
      for (int row = 0; row < kept.measure().content().rows(group).size(); row++) {
        values.add(
            PersonValues.builder()
                .set(FormItem.NAME, kept.measure().content().get(group, row, "name"))
                .setOthers(FieldValue.notApplicable())
                .build());
      }
    }
  }
}
