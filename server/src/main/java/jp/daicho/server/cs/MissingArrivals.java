package jp.daicho.server.cs;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import jp.daicho.ledger.address.OutsideAddress;
import jp.daicho.ledger.calendar.RegisterDate;
import jp.daicho.ledger.number.AddressNumber;
import jp.daicho.ledger.paper.Occasion;
import jp.daicho.ledger.paper.PaperKind;
import jp.daicho.ledger.record.Deletion;
import jp.daicho.ledger.record.ResidentRecord;
import jp.daicho.ledger.record.ResidentStatus;
import jp.daicho.server.audit.AuditAction;
import jp.daicho.server.certificates.IssuedPaper;
import jp.daicho.server.certificates.NewPaper;
import jp.daicho.server.certificates.PaperDesk;
import jp.daicho.server.certificates.SealChoice;
import jp.daicho.server.cs.internal.EnquiryContent;
import jp.daicho.server.operators.Door;
import jp.daicho.server.operators.Operation;
import jp.daicho.server.operators.Passage;
import jp.daicho.server.operators.Permission;
import jp.daicho.server.registry.Registry;
import org.springframework.stereotype.Component;

/**
 * Those who left for another municipality and of whose arrival nobody has told: their list
 * (転入通知未着者一覧) and the letter that asks (転入通知未着照会書, 4.1.3.1.4).
 */
@Component
public final class MissingArrivals {
  /** How many are listed. */
  public static final int MOST = 1_000;

  private static final String EX_OFFICIO = "職権消除";
  private static final LocalDate EVER = LocalDate.of(1900, 1, 1);
  private static final Operation LIST =
      Operation.of("転入通知未着者一覧", AuditAction.ENQUIRY, Permission.ENQUIRY);
  private static final Operation ENQUIRE =
      Operation.of("転入通知未着照会書", AuditAction.DOCUMENT_ISSUE, Permission.CERTIFICATE_ISSUE);

  /** The letter; it belongs to no single move. */
  private static final PaperKind LETTER =
      new PaperKind(
          "arrival-enquiry",
          "転入通知未着照会書",
          "4.1.3.1.4",
          "arrival-enquiry",
          Occasion.ALWAYS,
          false,
          true,
          true,
          false,
          Set.of());

  private final Door door;
  private final Registry registry;
  private final PaperDesk desk;

  /** Made once. */
  MissingArrivals(Door door, Registry registry, PaperDesk desk) {
    this.door = door;
    this.registry = registry;
    this.desk = desk;
  }

  /**
   * Somebody whose arrival nobody has told of.
   *
   * @param addressNumber 宛名番号
   * @param name the name
   * @param birthDate 生年月日 as written
   * @param address the address before
   * @param leftOn 転出年月日（予定）, or the day of the deletion, as written
   * @param destination 転出先住所（予定）; empty if unknown
   * @param exOfficio whether the record was deleted ex officio
   * @param enquirable whether there is somebody to ask: a known destination in Japan
   */
  public record Missing(
      String addressNumber,
      String name,
      String birthDate,
      String address,
      String leftOn,
      String destination,
      boolean exOfficio,
      boolean enquirable) {}

  /**
   * Those who left up to a day, in the order of the days.
   *
   * @param until the last day
   */
  public List<Missing> list(LocalDate until) {
    return door.enter(
        LIST,
        passage -> {
          List<Missing> missing = new ArrayList<>();
          for (ResidentRecord record : registry.withoutArrivalNotice(passage, EVER, until, MOST)) {
            if (isMissing(record)) {
              passage.concerning(record.key().addressNumber());
              missing.add(shown(record));
            }
          }
          passage.note("件数", Integer.toString(missing.size()));
          return missing;
        });
  }

  /**
   * Issues the letters to the municipalities where people said they would go: one for each
   * municipality, kept and printed again like any paper (1.3.8).
   *
   * @param persons 宛名番号; those who cannot be asked about are left out
   * @param alertsConfirmed whether the clerk has seen what does not fit the paper (5.8)
   * @throws jp.daicho.server.certificates.CertificateRefusedException as {@link PaperDesk#issue}
   */
  public List<IssuedPaper> enquire(List<AddressNumber> persons, boolean alertsConfirmed) {
    return door.enter(
        ENQUIRE,
        passage -> desk.issue(passage, letters(passage, persons), List.of(), alertsConfirmed));
  }

  private List<NewPaper> letters(Passage passage, List<AddressNumber> persons) {
    Map<String, List<ResidentRecord>> byMunicipality = new TreeMap<>();
    for (ResidentRecord record : registry.latest(passage, persons)) {
      if (isMissing(record) && shown(record).enquirable()) {
        byMunicipality
            .computeIfAbsent(EnquiryContent.municipality(record), none -> new ArrayList<>())
            .add(record);
      }
    }
    List<NewPaper> letters = new ArrayList<>();
    for (List<ResidentRecord> people : byMunicipality.values()) {
      letters.add(
          new NewPaper(
              LETTER,
              people.stream().map(person -> person.key().addressNumber()).toList(),
              people.getFirst().household().householdNumber(),
              null,
              Set.of(),
              SealChoice.OF_AUTHENTICATOR,
              values -> EnquiryContent.set(values, people)));
    }
    return letters;
  }

  /** Who moved out inside Japan, or was deleted ex officio, and is not known to have arrived. */
  private static boolean isMissing(ResidentRecord record) {
    Deletion deletion = record.deletion();
    if (deletion == null || deletion.arrivalNoticeOn() != null) {
      return false;
    }
    return record.status() == ResidentStatus.MOVED_OUT
        ? !(deletion.plannedDestination() instanceof OutsideAddress.Abroad)
        : isExOfficio(record);
  }

  private static boolean isExOfficio(ResidentRecord record) {
    Deletion deletion = record.deletion();
    return record.status() == ResidentStatus.DELETED
        && deletion != null
        && EX_OFFICIO.equals(deletion.reason());
  }

  private static Missing shown(ResidentRecord record) {
    Deletion deletion = record.deletion();
    RegisterDate left = deletion == null ? null : deletion.occurredOn();
    OutsideAddress destination =
        deletion == null ? OutsideAddress.none() : deletion.plannedDestination();
    return new Missing(
        record.key().addressNumber().value(),
        record.person().displayName(),
        EnquiryContent.birthDate(record),
        record.residence().address().oneLine(),
        left == null ? "" : EnquiryContent.written(left),
        destination.oneLine(),
        isExOfficio(record),
        record.status() == ResidentStatus.MOVED_OUT
            && destination instanceof OutsideAddress.InJapan);
  }
}
