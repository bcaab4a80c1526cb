package jp.daicho.server.papers;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import jp.daicho.forms.FormValues;
import jp.daicho.forms.item.FormItem;
import jp.daicho.ledger.certificate.CertifiedRecord;
import jp.daicho.ledger.finding.EntryItem;
import jp.daicho.ledger.finding.Finding;
import jp.daicho.ledger.finding.FindingCode;
import jp.daicho.ledger.number.AddressNumber;
import jp.daicho.ledger.paper.Occasion;
import jp.daicho.ledger.paper.PaperKind;
import jp.daicho.ledger.paper.PaperKinds;
import jp.daicho.ledger.record.ForeignPerson;
import jp.daicho.ledger.record.ItemProtection;
import jp.daicho.ledger.record.ResidentRecord;
import jp.daicho.server.audit.AuditAction;
import jp.daicho.server.certificates.CertificatePreview;
import jp.daicho.server.certificates.CertificateRefusedException;
import jp.daicho.server.certificates.IssuedPaper;
import jp.daicho.server.certificates.NewPaper;
import jp.daicho.server.certificates.PaperDesk;
import jp.daicho.server.certificates.PersonItems;
import jp.daicho.server.certificates.SealChoice;
import jp.daicho.server.operators.Door;
import jp.daicho.server.operators.Operation;
import jp.daicho.server.operators.Passage;
import jp.daicho.server.operators.Permission;
import jp.daicho.server.registry.Registry;
import org.springframework.stereotype.Component;

/**
 * Papers that a resident wants and no move brings forth: 個人番号カード交付申請書 and 個人番号カード再交付申請書 with what
 * the register knows of the applicant (7.1.1.3). Applying for the card is not done here.
 */
@Component
public final class ResidentPapers {
  private static final Operation PREVIEW =
      Operation.of("個人番号カードの申請書のプレビュー", AuditAction.ENQUIRY, Permission.CERTIFICATE_ISSUE);
  private static final Operation ISSUE =
      Operation.of("個人番号カードの申請書の作成", AuditAction.DOCUMENT_ISSUE, Permission.CERTIFICATE_ISSUE);
  private static final EntryItem RESIDENT = new EntryItem("resident", "宛名番号");

  private final Door door;
  private final Registry registry;
  private final PaperDesk desk;

  /** Made once. */
  ResidentPapers(Door door, Registry registry, PaperDesk desk) {
    this.door = door;
    this.registry = registry;
    this.desk = desk;
  }

  /** The kinds of papers there are for a resident. */
  public static List<PaperKind> kinds() {
    return PaperKinds.standard().all().stream()
        .filter(kind -> kind.occasion() == Occasion.RESIDENT)
        .toList();
  }

  /**
   * How a paper would look; nothing is issued.
   *
   * @throws CertificateRefusedException if errors stand against it
   * @throws PaperKindUnknownException if there is no such kind for a resident
   */
  public CertificatePreview preview(AddressNumber resident, String kind) {
    return door.enter(
        PREVIEW, passage -> desk.preview(passage, List.of(paper(passage, resident, kind))));
  }

  /**
   * Issues a paper.
   *
   * @param alertsConfirmed whether the clerk has seen and confirmed the alerts
   * @return its copies
   * @throws CertificateRefusedException if errors or unconfirmed alerts stand against it
   * @throws PaperKindUnknownException if there is no such kind for a resident
   */
  public List<IssuedPaper> issue(AddressNumber resident, String kind, boolean alertsConfirmed) {
    return door.enter(
        ISSUE,
        passage ->
            desk.issue(
                passage, List.of(paper(passage, resident, kind)), List.of(), alertsConfirmed));
  }

  private NewPaper paper(Passage passage, AddressNumber resident, String kindId) {
    PaperKind kind =
        kinds().stream()
            .filter(one -> one.id().equals(kindId))
            .findFirst()
            .orElseThrow(() -> new PaperKindUnknownException(kindId));
    passage.concerning(resident);
    ResidentRecord record =
        registry
            .latest(passage, resident)
            .filter(found -> CertifiedRecord.isResident(found, passage.today()))
            .filter(found -> found.numbers().individualNumber() != null)
            .orElseThrow(
                () ->
                    new CertificateRefusedException(
                        List.of(Finding.of(FindingCode.NO_CARD_WITHOUT_NUMBER, RESIDENT))));
    return new NewPaper(
        kind,
        List.of(resident),
        record.household().householdNumber(),
        null,
        shows(kind, record),
        SealChoice.NONE,
        values -> content(values, record));
  }

  /** A foreign resident's paper tells the class and the end of the stay, too (10.4). */
  private static Set<ItemProtection> shows(PaperKind kind, ResidentRecord record) {
    Set<ItemProtection> shows = EnumSet.noneOf(ItemProtection.class);
    shows.addAll(kind.shows());
    if (record.person() instanceof ForeignPerson) {
      shows.add(ItemProtection.RESIDENCE_STATUS);
    }
    return shows;
  }

  private static void content(FormValues.Builder values, ResidentRecord record) {
    values
        .set(FormItem.ADDRESS, record.residence().address().oneLine())
        .certification("application")
        .add(PersonItems.everything(record));
  }
}
